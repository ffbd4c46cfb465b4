//! The JavaScript engines that draw: each on its own thread, within limits of memory and time.

use super::RenderError;
use rquickjs::{CatchResultExt, Context, Function, Object, Runtime};
use std::{
    cell::Cell,
    rc::Rc,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// What an engine may hold, in bytes: twice what the largest chart was seen to take.
const MEMORY: usize = 96 << 20;
/// Depth of calls, in bytes; the thread's own stack is larger.
const STACK: usize = 1 << 20;
const THREAD_STACK: usize = 4 << 20;
/// How long loading the bundle may take: a tenth of a second, unless the machine has much else to do.
const LOADING: Duration = Duration::from_secs(60);
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

/// What an engine needs to start.
#[derive(Clone)]
pub(super) struct Start {
    pub bundle: Arc<str>,
    /// The widths of letters, as JSON.
    pub widths: Arc<str>,
    /// How long one drawing may take.
    pub limit: Duration,
}

/// Starts that many engines on one queue and waits until each has loaded the bundle.
pub(super) fn start(engines: usize, start: &Start) -> Result<mpsc::SyncSender<Job>, RenderError> {
    let (jobs, queue) = mpsc::sync_channel::<Job>(QUEUE);
    let queue = Arc::new(Mutex::new(queue));
    let (loaded, outcome) = mpsc::channel();
    for _ in 0..engines {
        let (start, queue, loaded) = (start.clone(), Arc::clone(&queue), loaded.clone());
        thread::Builder::new()
            .name("charts".into())
            .stack_size(THREAD_STACK)
            .spawn(move || work(&start, &queue, &loaded))
            .map_err(|error| RenderError::Start(error.to_string()))?;
    }
    drop(loaded);
    for _ in 0..engines {
        outcome.recv().map_err(|_| RenderError::Gone)??;
    }
    Ok(jobs)
}

/// Loads an engine and draws until nobody can ask any more.
fn work(start: &Start, queue: &Mutex<mpsc::Receiver<Job>>, loaded: &mpsc::Sender<Result<(), RenderError>>) {
    let mut engine = match Engine::load(start) {
        Ok(engine) => Some(engine),
        Err(error) => return drop(loaded.send(Err(error))),
    };
    // Whoever started us has waited for this; if it is gone, so is the queue.
    drop(loaded.send(Ok(())));
    while let Some(job) = next(queue) {
        let drawn = match engine.take().map_or_else(|| Engine::load(start), Ok) {
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
}

/// The next drawing asked for; the engines wait for it one behind the other.
fn next(queue: &Mutex<mpsc::Receiver<Job>>) -> Option<Job> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

struct Engine {
    context: Context,
    /// When what runs now is interrupted.
    until: Rc<Cell<Instant>>,
    limit: Duration,
}

impl Engine {
    fn load(Start { bundle, widths, limit }: &Start) -> Result<Self, RenderError> {
        let refuse = |error: rquickjs::Error| RenderError::Start(error.to_string());
        let runtime = Runtime::new().map_err(refuse)?;
        runtime.set_memory_limit(MEMORY);
        runtime.set_max_stack_size(STACK);
        let until = Rc::new(Cell::new(Instant::now() + LOADING));
        let watched = Rc::clone(&until);
        runtime.set_interrupt_handler(Some(Box::new(move || Instant::now() > watched.get())));
        let context = Context::full(&runtime).map_err(refuse)?;
        context.with(|ctx| {
            let run =
                |source: &str| ctx.eval::<(), _>(source).catch(&ctx).map_err(|e| RenderError::Start(e.to_string()));
            run(SURROUNDINGS)?;
            run(bundle)?;
            let measure: Function = exported(&ctx, "measureWith").map_err(refuse)?;
            let table = ctx.json_parse(&**widths).map_err(refuse)?;
            measure.call::<_, ()>((table,)).catch(&ctx).map_err(|error| RenderError::Start(error.to_string()))
        })?;
        runtime.run_gc();
        Ok(Self { context, until, limit: *limit })
    }

    fn draw(&self, option: &str, (width, height): (u32, u32)) -> Result<String, RenderError> {
        self.until.set(Instant::now() + self.limit);
        self.context.with(|ctx| {
            let render: Function = exported(&ctx, "render").map_err(|error| RenderError::Draw(error.to_string()))?;
            render.call((option, width, height)).catch(&ctx).map_err(|error| RenderError::Draw(error.to_string()))
        })
    }
}

fn exported<'js>(ctx: &rquickjs::Ctx<'js>, name: &str) -> rquickjs::Result<Function<'js>> {
    ctx.globals().get::<_, Object>(GLOBAL)?.get(name)
}
