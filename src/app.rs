//! The table of contents of the product: every page and its address, inside the shell of the document.

use crate::{
    api::Assets,
    domain::language::Language,
    pages::{
        AccountPage, AccountsPage, ActivityPage, ApiPage, BulletinPage, CardPage, DashboardPage, DelaysPage,
        EditionPage, ExportPage, FigurePage, ForgottenPage, HistoryPage, ImportPage, InvitationPage, JobPage,
        MethodsPage, NotFoundPage, PasswordPage, ProgrammesPage, PublicEditionPage, ReportPage, ReviewPage, SignInPage,
        SupportPage, TerritoryPage, TimelinePage, UndoPage, UploadPage,
    },
};
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

/// The document around a page. Nothing in it needs a script to be read.
///
/// Elements outside islands are never hydrated, so they carry no marks for it. `path` is the address
/// without its language: the same page in the other one is an alternate of it.
pub fn shell(language: Language, path: &str) -> impl IntoView + use<> {
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    let assets = expect_context::<Assets>();
    let alternates = Language::ALL.map(|language| {
        let address = format!("/{}{path}", language.code());
        view! { <link rel="alternate" hreflang=language.tag() href=address /> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=language.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="preload" href=assets.url("jalons-sans.woff2") r#as="font" type="font/woff2" crossorigin="anonymous" />
                <link rel="stylesheet" href=assets.url("main.css") />
                <link rel="icon" href=assets.url("favicon.svg") type="image/svg+xml" />
                {alternates}
                <MetaTags />
                <script type="module" src=assets.url("chart-figure.js")></script>
                <script type="module" src=assets.url("live.js")></script>
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Every page of the product.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/:language") view=ProgrammesPage />
                <Route path=path!("/:language/methods") view=MethodsPage />
                <Route path=path!("/:language/api") view=ApiPage />
                <Route path=path!("/:language/sign-in") view=SignInPage />
                <Route path=path!("/:language/invitation/:token") view=InvitationPage />
                <Route path=path!("/:language/password") view=ForgottenPage />
                <Route path=path!("/:language/password/:token") view=PasswordPage />
                <Route path=path!("/:language/account") view=AccountPage />
                <Route path=path!("/:language/accounts") view=AccountsPage />
                <Route path=path!("/:language/editions/:edition") view=PublicEditionPage />
                <Route path=path!("/:language/:programme") view=DashboardPage />
                <Route path=path!("/:language/:programme/delays") view=DelaysPage />
                <Route path=path!("/:language/:programme/timeline") view=TimelinePage />
                <Route path=path!("/:language/:programme/support") view=SupportPage />
                <Route path=path!("/:language/:programme/bulletin") view=BulletinPage />
                <Route path=path!("/:language/:programme/bulletin/:edition") view=EditionPage />
                <Route path=path!("/:language/:programme/card") view=CardPage />
                <Route path=path!("/:language/:programme/review") view=ReviewPage />
                <Route path=path!("/:language/:programme/history") view=HistoryPage />
                <Route path=path!("/:language/:programme/history/undo") view=UndoPage />
                <Route path=path!("/:language/:programme/report/:territory") view=ReportPage />
                <Route path=path!("/:language/:programme/export") view=ExportPage />
                <Route path=path!("/:language/:programme/import") view=ImportPage />
                <Route path=path!("/:language/:programme/import/:upload") view=UploadPage />
                <Route path=path!("/:language/:programme/jobs/:job") view=JobPage />
                <Route path=path!("/:language/:programme/territories/:territory") view=TerritoryPage />
                <Route path=path!("/:language/:programme/activities/:activity") view=ActivityPage />
                <Route path=path!("/:language/:programme/figures/:figure") view=FigurePage />
            </Routes>
        </Router>
    }
}
