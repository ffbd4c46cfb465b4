//! The JavaScript engine that draws: on its own thread, within limits of memory and time.

use super::RenderError;
use rquickjs::{CatchResultExt, Context, Function, Object, Runtime};
use std::{
    cell::Cell,
    rc::Rc,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// What an engine may hold, in bytes: twice what the largest chart was seen to take.
const MEMORY: usize = 96 << 20;
/// Depth of calls, in bytes; the thread's own stack is larger.
const STACK: usize = 1 << 20;
const THREAD_STACK: usize = 4 << 20;
/// Drawings that may wait.
const QUEUE: usize = 64;

/// The name under which the bundle puts what it exports.
const GLOBAL: &str = "jalonsCharts";
/// All that ECharts asks of a browser when it draws text only once.
const SURROUNDINGS: &str = "globalThis.setTimeout = () => 0; globalThis.clearTimeout = () => {};";

/// One drawing that is asked for.
pub(super) struct Job {
    pub option: String,
    pub size: (u32, u32),
    pub reply: oneshot::Sender<Result<String, RenderError>>,
}

/// Starts the thread and waits until the bundle is loaded.
pub(super) fn start(bundle: Arc<str>, widths: String, limit: Duration) -> Result<mpsc::SyncSender<Job>, RenderError> {
    let (jobs, queue) = mpsc::sync_channel::<Job>(QUEUE);
    let (loaded, outcome) = mpsc::channel();
    let work = move || {
        let load = || Engine::load(&bundle, &widths, limit);
        let mut engine = match load() {
            Ok(engine) => Some(engine),
            Err(error) => return drop(loaded.send(Err(error))),
        };
        // Whoever started us has waited for this; if it is gone, so is the queue.
        drop(loaded.send(Ok(())));
        for job in queue {
            let drawn = match engine.take().map_or_else(load, Ok) {
                Ok(ready) => {
                    let drawn = ready.draw(&job.option, job.size);
                    // An interrupted drawing leaves the engine in an unknown state: the next one starts afresh.
                    engine = drawn.is_ok().then_some(ready);
                    drawn
                }
                Err(error) => Err(error),
            };
            // Nobody waits any more: the reader has left.
            drop(job.reply.send(drawn));
        }
    };
    thread::Builder::new()
        .name("charts".into())
        .stack_size(THREAD_STACK)
        .spawn(work)
        .map_err(|error| RenderError::Start(error.to_string()))?;
    outcome.recv().map_err(|_| RenderError::Gone)??;
    Ok(jobs)
}

struct Engine {
    context: Context,
    running: Rc<Cell<Instant>>,
}

impl Engine {
    fn load(bundle: &str, widths: &str, limit: Duration) -> Result<Self, RenderError> {
        let refuse = |error: rquickjs::Error| RenderError::Start(error.to_string());
        let runtime = Runtime::new().map_err(refuse)?;
        runtime.set_memory_limit(MEMORY);
        runtime.set_max_stack_size(STACK);
        let running = Rc::new(Cell::new(Instant::now()));
        let watched = Rc::clone(&running);
        runtime.set_interrupt_handler(Some(Box::new(move || watched.get().elapsed() > limit)));
        let context = Context::full(&runtime).map_err(refuse)?;
        context.with(|ctx| {
            let run =
                |source: &str| ctx.eval::<(), _>(source).catch(&ctx).map_err(|e| RenderError::Start(e.to_string()));
            run(SURROUNDINGS)?;
            run(bundle)?;
            let measure: Function = exported(&ctx, "measureWith").map_err(refuse)?;
            let table = ctx.json_parse(widths).map_err(refuse)?;
            measure.call::<_, ()>((table,)).catch(&ctx).map_err(|error| RenderError::Start(error.to_string()))
        })?;
        runtime.run_gc();
        Ok(Self { context, running })
    }

    fn draw(&self, option: &str, (width, height): (u32, u32)) -> Result<String, RenderError> {
        self.running.set(Instant::now());
        self.context.with(|ctx| {
            let render: Function = exported(&ctx, "render").map_err(|error| RenderError::Draw(error.to_string()))?;
            render.call((option, width, height)).catch(&ctx).map_err(|error| RenderError::Draw(error.to_string()))
        })
    }
}

fn exported<'js>(ctx: &rquickjs::Ctx<'js>, name: &str) -> rquickjs::Result<Function<'js>> {
    ctx.globals().get::<_, Object>(GLOBAL)?.get(name)
}
