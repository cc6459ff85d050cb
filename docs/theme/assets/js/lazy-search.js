// Search, a little better than the theme's: the index is fetched when the reader opens search, not before,
// and what was typed is put to the index so that pasted error messages and exact names find their page.
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

  // The theme looks for words that begin like those typed: "to" finds every "torch". So the small words of
  // a sentence are left out, and a word itself counts for more than what merely begins like it.
  const SMALL = new Set(
    ("a about after also an and are as at be been being but by can can't cannot could did do does for from " +
      "had has have he how i if in into is it its just may me might must my no of on once only or our should " +
      "since so some such than that the their them then there these they this through to too us was we were " +
      "what when which while who why will with would you your").split(" "),
  );
  const EDGES = /^[().,:;'’!?\[\]{}]+|[().,:;'’!?\[\]{}]+$/g;

  const refined = (typed) => {
    if (/["+~^*]/.test(typed)) return typed; // the reader writes in the language of the index
    const words = typed.split(/\s+/).filter(Boolean);
    const bare = (word) => word.replace(EDGES, "");
    const telling = words.filter((word) => !SMALL.has(bare(word).toLowerCase()) && !/^[a-z]?$/i.test(bare(word)));
    return (telling.length && words.length > 2 ? telling : words)
      .map((word) => (/^[a-z_][\w.]+$/i.test(bare(word)) ? `${bare(word)}^3 ${bare(word)}` : word))
      .join(" ");
  };

  const QUERY = 2; // the kind of message that asks
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isQuery = message?.type === QUERY && typeof message.data === "string";
    return postMessage.call(this, isQuery ? { ...message, data: refined(message.data) } : message, ...rest);
  };
})();
