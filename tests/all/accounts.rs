//! Accounts and rights as people meet them: signing in, links, roles, and what is refused.

use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn every_account_of_the_demonstration_signs_in() {
    let server = Server::demo().await;
    for who in ["administrator", "coordination", "evaluator", "committee", "committee-t05", "reader"] {
        let browser = server.sign_in(who).await;
        assert!(browser.cookie().starts_with("jalons="), "{}", browser.cookie());
        assert_eq!(browser.get("/fr/alliance").await.header("cache-control"), "no-store");
    }
}
