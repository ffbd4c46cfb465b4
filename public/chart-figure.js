// <chart-figure src="…/delays.json" data-bundle="…/charts.js"> holds drawings that the server made.
// When someone points at it, focuses it or touches it, it draws the one that shows once more, to be explored.
// Nothing is loaded before; if that fails, the server's drawing stays.

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

class ChartFigure extends HTMLElement {
  #live;
  #loading;

  connectedCallback() {
    this.tabIndex = 0;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", this.querySelector("svg")?.getAttribute("aria-label") ?? "");
    for (const type of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(type, () => this.#wake(), { passive: true });
    }
    this.addEventListener("keydown", (event) => this.#key(event));
    this.addEventListener("focusout", () => this.#live?.chart.leave());
  }

  // The drawing that the style sheet shows at this width.
  get #shown() {
    return [...this.querySelectorAll(".drawing")].find((drawing) => drawing.offsetWidth);
  }

  #wake() {
    const shown = this.#shown;
    if (this.#live && this.#live.shown !== shown) this.#sleep();
    if (!shown || this.#live) return this.#loading;
    this.#loading ??= this.#draw(shown).catch(() => {}).finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #draw(shown) {
    const still = shown.querySelector("svg");
    const address = new URL(this.getAttribute("src"), location.href);
    address.searchParams.set("width", still.getAttribute("width"));
    const [drawing, bundle] = await Promise.all([
      fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))),
      import(this.dataset.bundle),
    ]);
    if (this.#shown !== shown) return;
    const stage = document.createElement("div");
    stage.style.cssText = `width:${drawing.width}px;height:${drawing.height}px`;
    // What the keyboard reaches is said aloud: polite, and seen as the mark's own words.
    const voice = document.createElement("p");
    voice.setAttribute("role", "status");
    voice.style.cssText = "position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);margin:0";
    shown.append(stage, voice);
    try {
      const chart = bundle.draw(stage, drawing);
      still.style.display = "none";
      this.#live = { shown, still, stage, voice, chart };
    } catch (error) {
      stage.remove();
      voice.remove();
      throw error;
    }
  }

  #sleep() {
    const { still, stage, voice, chart } = this.#live;
    chart.dispose();
    stage.remove();
    voice.remove();
    still.style.display = "";
    this.#live = undefined;
  }

  async #key(event) {
    if (event.target !== this || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return this.#live?.chart.leave();
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    await this.#wake();
    if (this.#live) this.#live.voice.textContent = this.#live.chart.walk(step);
  }
}

customElements.define("chart-figure", ChartFigure);
