// The theme asks for the search index on every page; hold that request back until the reader opens search.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
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

  document.getElementById("__search").addEventListener("change", release, { once: true });
  document.querySelector(".md-search__input").addEventListener("focus", release, { once: true });
})();
