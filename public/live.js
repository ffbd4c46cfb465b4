// <live-bar data-src="/fr/alliance/live" data-revision="7"> holds a line that is hidden. It shows once the server
// tells another revision than the page was made at; its link is the page itself, made anew. Nothing is asked while
// the page is hidden, nor before it has come to rest.

const REST = 2000;

class LiveBar extends HTMLElement {
  #channel;
  #timer;
  #turn = () => this.#follow();

  connectedCallback() {
    document.addEventListener("visibilitychange", this.#turn);
    this.#follow();
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#turn);
    this.#close();
  }

  #follow() {
    this.#close();
    if (!document.hidden && !this.#shown) this.#timer = setTimeout(() => this.#open(), REST);
  }

  get #shown() {
    return !this.firstElementChild.hidden;
  }

  #open() {
    this.#channel = new EventSource(this.dataset.src);
    this.#channel.addEventListener("revision", ({ data }) => {
      if (data === this.dataset.revision) return;
      this.#close();
      this.firstElementChild.hidden = false;
    });
  }

  #close() {
    clearTimeout(this.#timer);
    this.#channel?.close();
  }
}

customElements.define("live-bar", LiveBar);
