// Wakes the islands of a page: `<script type="module" src=… data-js=… data-wasm=…>`, and does nothing on
// a page that has none. Follows the script Leptos would write into the page, which the content security
// policy of Jalons does not let run.
const islands = document.querySelectorAll("leptos-island");

if (islands.length > 0) {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  // What Leptos reads while it wakes an island; the server sends no resource along.
  window.__RESOLVED_RESOURCES = [];
  window.__SERIALIZED_ERRORS = [];
  window.__INCOMPLETE_CHUNKS = [];
  const bindings = await import(js);
  await bindings.default({ module_or_path: wasm });
  bindings.hydrate();
  await wakeAll(document.body, bindings, []);
}

/** Wakes what stands inside `node`, an island before the islands inside it. */
async function wakeAll(node, bindings, outer) {
  if (node.localName === "leptos-island") {
    outer.at(-1)?.();
    await bindings[node.dataset.component]?.(node);
  }
  const inner = node.localName === "leptos-children" ? [...outer, node.$$on_hydrate] : outer;
  for (const child of node.children) await wakeAll(child, bindings, inner);
}
