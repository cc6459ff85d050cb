// The theme loads the search worker and the index on every page; hold both back until the reader opens search,
// and start search-worker.js in the place of the theme's. It asks for them with XMLHttpRequest and Worker today.
// If it asks otherwise, they load with every page again: tests/test_weight.py says so; if the search does not open,
// tests/test_search.py does.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const { Worker } = window;
  const ours = new URL("search-worker.js", document.currentScript.src).href;
  const box = document.querySelector(".md-search__input");
  const asked = new URLSearchParams(location.search);
  let opened = asked.has("q") || asked.has("h");
  let held = [];

  const release = () => {
    opened = true;
    held.forEach((go) => go());
    held = [];
  };

  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isSearchIndex = String(url).endsWith("/search/search_index.json");
    return open.call(this, method, url, ...rest);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (opened || !this.isSearchIndex) return send.call(this, body);
    held.push(() => this.readyState === XMLHttpRequest.OPENED && send.call(this, body));
  };

  /** What was looked for instead of words that are nowhere in the book. */
  const told = document.querySelector(".notes-instead");
  const tell = (instead) => {
    const words = JSON.parse(document.getElementById("notes-words").textContent).instead;
    told.replaceChildren(...instead.map(([typed, found]) => `${words.replace("{}", () => typed).replace("{}", () => found)} `));
    told.hidden = !instead.length;
  };

  /** A worker that starts when the search is opened; what it is told before waits. */
  class Sleeper extends EventTarget {
    constructor() {
      super();
      const told = [];
      this.postMessage = (...message) => told.push(message);
      const start = () => {
        window.Worker = Worker;
        const worker = new Worker(ours);
        worker.addEventListener("message", ({ data }) => {
          tell(data.data?.instead ?? []);
          this.dispatchEvent(new MessageEvent("message", { data }));
        });
        worker.addEventListener("error", ({ message }) => this.dispatchEvent(new ErrorEvent("error", { message })));
        this.postMessage = worker.postMessage.bind(worker);
        told.forEach((message) => this.postMessage(...message));
      };
      if (opened) start();
      else held.push(start);
    }
  }
  window.Worker = Sleeper;

  document.getElementById("__search").addEventListener("change", release, { once: true });
  box.addEventListener("focus", release, { once: true });

  // The theme listens to keys alone; text also comes from the mouse, from dictation, and from the keyboard of
  // a phone. While Chinese is being composed nothing is searched.
  box.addEventListener("keyup", (event) => event.isComposing && event.stopImmediatePropagation());
  const search = (event) => event.isComposing || box.dispatchEvent(new KeyboardEvent("keyup"));
  box.addEventListener("input", search);
  box.addEventListener("compositionend", search);
})();
