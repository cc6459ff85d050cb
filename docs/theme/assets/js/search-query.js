// What was typed, put to the index so that pasted error messages and exact names find their page.
// The theme looks for words that begin like those typed: "to" finds every "torch". So the small words of
// a sentence are left out, and a word itself counts for more than what merely begins like it.
// Messages of kind 2 ask, as the theme numbers them today; otherwise the words go unchanged, and
// tests/test_search.py finds other pages first.
(() => {
  const SMALL = new Set(
    ("a about after also an and are as at be been being but by can can't cannot could did do does for from " +
      "had has have he how i if in into is it its just may me might must my no of on once only or our should " +
      "since so some such than that the their them then there these they this through to too us was we were " +
      "what when which while who why will with would you your").split(" "),
  );
  const EDGES = /^[().,:;'’!?[\]{}]+|[().,:;'’!?[\]{}]+$/g;
  const LONG = 5; // words from which on it is a message and not a name: titles then mislead
  const QUERY = 2; // the kind of message that asks

  const refined = (typed) => {
    if (/["+~^*]/.test(typed)) return typed; // the reader writes in the language of the index
    const words = typed.split(/\s+/).filter(Boolean);
    const bare = (word) => word.replace(EDGES, "");
    const telling = words.filter((word) => !SMALL.has(bare(word).toLowerCase()) && !/^[a-z]?$/i.test(bare(word)));
    const field = telling.length >= LONG ? "text:" : "";
    return (telling.length && words.length > 2 ? telling : words)
      .map((word) => [word, bare(word)])
      .map(([word, name]) => (/^[a-z_][\w.]+$/i.test(name) ? `${field}${name}^3 ${field}${name}` : word))
      .join(" ");
  };

  // The theme listens to keys alone; text also comes from the mouse, from dictation, and from the keyboard of
  // a phone. While Chinese is being composed nothing is searched.
  const box = document.querySelector(".md-search__input");
  const search = (event) => event.isComposing || box.dispatchEvent(new KeyboardEvent("keyup"));
  box.addEventListener("input", search);
  box.addEventListener("compositionend", search);

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isQuery = message?.type === QUERY && typeof message.data === "string";
    return postMessage.call(this, isQuery ? { ...message, data: refined(message.data) } : message, ...rest);
  };
})();
