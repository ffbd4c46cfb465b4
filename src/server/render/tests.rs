use super::*;
use std::{path::Path, time::Instant};

/// The real bundle, which `cargo xtask build` makes from `public/charts.js`.
fn bundle() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("site/server/charts.js");
    std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing: run `cargo xtask build`", path.display()))
}

/// A bundle that does what one test needs.
fn bundle_that(renders: &str) -> String {
    format!("globalThis.jalonsCharts = {{ measureWith() {{}}, render(option, width, height) {{ {renders} }} }};")
}

fn drawing(option: serde_json::Value) -> Drawing {
    Drawing { option, width: 358, height: 120, description: "Une phrase".into() }
}

/// An option with a word and a line.
fn small() -> Drawing {
    let parts = json!([
        { "piece": "rules", "style": { "stroke": "var(--ink)", "lineWidth": 1, "fill": "none" }, "lines": [[0, 10, 5, 10]] },
        { "piece": "words", "halo": false, "style": { "fill": "var(--ink-2)", "fontSize": 13, "fontWeight": 400 },
          "words": [["Événement à l’heure & prévu", 5, 50, "left", 0, 0]] },
    ]);
    drawing(json!({
        "animation": false,
        "grid": [{ "left": 0, "top": 0, "width": 300, "height": 100, "outerBoundsMode": "none" }],
        "xAxis": { "type": "value", "min": 0, "max": 10, "show": false },
        "yAxis": { "type": "value", "min": 0, "max": 100, "inverse": true, "show": false },
        "series": [{ "type": "custom", "renderItem": format!("#*#*#*#picture:{parts}#*#*#*#"), "data": [[0, 0]] }],
        "tooltip": { "formatter": "#*#*#*#tip#*#*#*#" },
    }))
}

#[tokio::test]
async fn a_drawing_keeps_the_page_s_colours_and_typeface() {
    let svg = Renderer::start(&bundle()).unwrap().svg(&small()).await.unwrap();
    assert!(svg.starts_with(r#"<svg role="img" aria-label="Une phrase" viewBox="0 0 358 120""#), "{svg}");
    assert!(svg.contains(r#"<path d="M0 10h150" fill="none" stroke="var(--ink)"/>"#), "{svg}");
    assert!(svg.contains(r#"fill="var(--ink-2)">Événement à l’heure &amp; prévu</text>"#), "{svg}");
    for noise in ["font-family", "ecmeta", "class=", "style=", "xmlns", "clip", "<rect"] {
        assert!(!svg.contains(noise), "{noise} in {svg}");
    }
}

#[tokio::test]
async fn a_drawing_is_made_once() {
    let renderer = Renderer::start(&bundle()).unwrap();
    let (first, second) = (renderer.svg(&small()).await.unwrap(), renderer.clone().svg(&small()).await.unwrap());
    assert!(Arc::ptr_eq(&first, &second));
}

#[tokio::test]
async fn a_file_stands_on_its_own() {
    let caption = Caption { title: "Un constat".into(), ..Caption::default() };
    let file = Renderer::start(&bundle()).unwrap().standalone_svg(&small(), &caption).await.unwrap();
    assert!(file.contains("<title>Un constat</title>") && file.contains("Événement à l’heure"), "{file}");
    assert!(file.contains("xmlns=\"http://www.w3.org/2000/svg\"") && file.contains("font-family="), "{file}");
    assert!(!file.contains("var("), "{file}");
}

#[tokio::test]
async fn an_accented_text_is_measured_as_wide_as_its_plain_one() {
    let renderer = Renderer::start(&bundle_that(
        "return jalonsCharts.widths.regular['é'] + ' ' + jalonsCharts.widths.regular['e'];",
    ));
    assert!(renderer.is_ok());
    let measured = bundle_that(
        "return `<svg><text>${jalonsCharts.table.regular['é']} ${jalonsCharts.table.regular['e']}</text></svg>`;",
    )
    .replace("measureWith() {}", "measureWith(table) { jalonsCharts.table = table; }");
    let svg = Renderer::start(&measured).unwrap().svg(&drawing(json!({}))).await.unwrap();
    assert!(svg.contains(">496 496<"), "{svg}");
}

#[tokio::test]
async fn a_function_that_is_not_in_the_bundle_is_an_error_and_the_next_chart_is_drawn() {
    let renderer = Renderer::start(&bundle()).unwrap();
    let mut wrong = small();
    wrong.option["series"][0]["renderItem"] = json!("#*#*#*#constructor:{}#*#*#*#");
    let error = renderer.svg(&wrong).await.unwrap_err();
    assert!(error.to_string().contains("unknown drawing: constructor"), "{error}");
    assert!(renderer.svg(&small()).await.is_ok());
}

#[tokio::test]
async fn a_drawing_that_never_ends_is_interrupted() {
    let limit = Duration::from_millis(100);
    let renderer = Renderer::start_within(&bundle_that("for (;;) {}"), limit).unwrap();
    let begun = Instant::now();
    assert!(matches!(renderer.svg(&drawing(json!({}))).await, Err(RenderError::Draw(_))));
    assert!(begun.elapsed() < Duration::from_secs(5));
    // The engine starts afresh for the next one.
    assert!(matches!(renderer.svg(&drawing(json!({}))).await, Err(RenderError::Draw(_))));
}

#[tokio::test]
async fn a_drawing_that_takes_all_memory_is_an_error() {
    let greedy = bundle_that("const all = []; for (;;) all.push(new Uint8Array(1 << 20));");
    assert!(matches!(Renderer::start(&greedy).unwrap().svg(&drawing(json!({}))).await, Err(RenderError::Draw(_))));
}

#[tokio::test]
async fn calls_too_deep_are_an_error() {
    let deep = bundle_that("const down = (n) => 1 + down(n + 1); return down(0);");
    assert!(matches!(Renderer::start(&deep).unwrap().svg(&drawing(json!({}))).await, Err(RenderError::Draw(_))));
}

#[test]
fn a_bundle_that_is_no_javascript_does_not_start() {
    assert!(matches!(Renderer::start("const = 3"), Err(RenderError::Start(_))));
    assert!(matches!(Renderer::start(""), Err(RenderError::Start(_))));
}

#[tokio::test]
async fn an_answer_that_is_no_svg_is_an_error() {
    let renderer = Renderer::start(&bundle_that("return '<svg><path d=\"M0';")).unwrap();
    assert!(matches!(renderer.svg(&drawing(json!({}))).await, Err(RenderError::Markup(_))));
}
