//! The command line: reads what is asked, does it, and says what went wrong.

use jalons::server::command::Jalons;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match Jalons::typed().run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
