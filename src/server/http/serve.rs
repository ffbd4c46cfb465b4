//! The running server: opens what it needs, listens, and stops when it is told to.

use crate::server::{
    http::router::router,
    state::{Jalons, error::ServeError},
};
use std::{io, net::SocketAddr, sync::Arc};
use tokio::{net::TcpListener, signal};

/// Listens until the process is told to stop; requests under way are finished.
pub async fn serve(jalons: Jalons, address: SocketAddr, opens_on: &str) -> Result<(), ServeError> {
    let listener = TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServeError::Taken { address },
        _ => ServeError::Listen { address, source },
    })?;
    println!("Jalons : http://{}{opens_on}", listener.local_addr()?);
    let moves = Arc::clone(&jalons.moves);
    let stopped = async move {
        told_to_stop().await;
        moves.stop();
    };
    axum::serve(listener, router(jalons)).with_graceful_shutdown(stopped).await?;
    Ok(())
}

async fn told_to_stop() {
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut terminated) => {
                terminated.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = signal::ctrl_c() => {}
        () = terminated => {}
    }
}
