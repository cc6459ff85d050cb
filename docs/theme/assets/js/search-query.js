// What was typed, put to the index so that pasted error messages and exact names find their page.
// The theme looks for words that begin like those typed: "to" finds every "torch". So the small words of
// a sentence are left out, and a word itself counts for more than what merely begins like it.
// Of what the theme finds for a message, the sections come first that have its words in the same order; those
// that have the same numbers, too, before others, and cards of the error gallery before chapters.
// Messages of kind 0 bring the index, those of kind 2 ask, and those of kind 3 answer, as the theme numbers them
// today; otherwise words and answers go unchanged, and tests/test_search.py and tests/test_messages.py find
// other pages first.
(() => {
  const SMALL = new Set(
    ("a about after also an and are as at be been being but by can can't cannot could did do does for from " +
      "had has have he how i if in into is it its just may me might must my no of on once only or our should " +
      "since so some such than that the their them then there these they this through to too us was we were " +
      "what when which while who why will with would you your").split(" "),
  );
  const EDGES = /^[().,:;'’!?[\]{}]+|[().,:;'’!?[\]{}]+$/g;
  const LONG = 5; // words from which on it is a message and not a name: titles then mislead
  const [SETUP, QUERY, RESULT] = [0, 2, 3]; // kinds of messages
  const RUN = 3; // words in a row
  const MOST = 40; // words of a message that count, from its end
  const CARDS = "debugging/errors-";
  const ALMOST = 0.75; // of a question
  const ENOUGH = 0.5; // of its runs, or it is no message of ours

  /** Of a pasted traceback its last line, which is the message; anything else as it is. */
  const message = (typed) => typed.match(/.*\s([\w.]*(?:Error|Warning|Exception): .*)$/s)?.[1] ?? typed;

  const refined = (given) => {
    const typed = message(given);
    const words = typed.split(/\s+/).filter(Boolean);
    const bare = (word) => word.replace(EDGES, "");
    const telling = words.filter((word) => !SMALL.has(bare(word).toLowerCase()) && !/^[a-z]?$/i.test(bare(word)));
    if (telling.length >= LONG) {
      const names = telling.join(" ").split(/[^\p{L}\p{N}_.]+|\.(?=\s|$)/u).filter(Boolean); // no sign may look like an operator
      return names.map((name) => `text:${name}^3 text:${name}`).join(" ");
    }
    if (/["+~^*]/.test(typed)) return typed; // the reader writes in the language of the index
    return (telling.length && words.length > 2 ? telling : words)
      .map((word) => [word.replace(/^-(?=\d)/, "").replace(/:(?=.)/g, " "), bare(word)])
      .map(([word, name]) => (/^[a-z_][\w.]+$/i.test(name) ? `${name}^3 ${name}` : word))
      .join(" ");
  };

  // The theme listens to keys alone; text also comes from the mouse, from dictation, and from the keyboard of
  // a phone. While Chinese is being composed nothing is searched.
  const box = document.querySelector(".md-search__input");
  const search = (event) => event.isComposing || box.dispatchEvent(new KeyboardEvent("keyup"));
  box.addEventListener("input", search);
  box.addEventListener("compositionend", search);

  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => ENTITIES[one]);
  const row = (text) => ` ${text.toLowerCase().split(/\s+/).filter(Boolean).join(" ")} `;
  const blurred = (text) => text.replace(/\d+/g, "0");

  const sections = new Map(); // location → the section as the index has it; what is found holds an excerpt
  const rows = new Map(); // location → its words, those printed by code apart; numbers blurred in the second of each
  const rowsOf = ({ location }) => {
    if (!rows.has(location)) {
      const { title, text, tags = [] } = sections.get(location);
      const both = (html) => ((words) => [words, blurred(words)])(row(plain(html)));
      const printed = (text.match(/<pre>.*?<\/pre>/gs) ?? []).join("\n");
      rows.set(location, { all: both([title, text, ...tags].join("\n")), printed: both(printed) });
    }
    return rows.get(location);
  };

  /** What share of the runs of `words` a text has. */
  const share = (words, text) => {
    const count = words.length - RUN + 1;
    let found = 0;
    for (let at = 0; at < count; at++) found += text.includes(` ${words.slice(at, at + RUN).join(" ")} `);
    return found / count;
  };

  /** How well a section fits: the share of runs, then the numbers; then what is printed, cards, and chapters first. */
  const likeness = (words, doc) => {
    const vague = words.map(blurred);
    const { all, printed } = rowsOf(doc);
    const fits = share(vague, all[1]);
    if (fits < ENOUGH) return fits;
    const place = doc.location;
    const worth = place.includes(CARDS) ? 0.02 : /#exercise|reference\//.test(place) ? 0 : 0.01;
    return fits + share(words, all[0]) / 10 + (share(vague, printed[1]) >= fits ? 0.03 : 0) + worth;
  };

  /** A question as what stands in a row: words, and each Chinese character. */
  const units = (text) => text.toLowerCase().match(/\p{sc=Han}|[^\p{sc=Han}\P{L}]+|[\p{N}_]+/gu) ?? [];

  /** How much of a question a title has, by pairs of what stands in a row. */
  const asks = (question, doc) => {
    const pairs = (text) => ((row) => row.slice(1).map((one, at) => `${row[at]} ${one}`))(units(text));
    const title = new Set(pairs(plain(sections.get(doc.location).title)));
    const asked = pairs(question);
    const fits = asked.filter((pair) => title.has(pair)).length / asked.length;
    return fits >= ALMOST ? fits : 0;
  };

  /** The groups of sections that the theme found, each group a page, with those that say `typed` first. */
  const ranked = (typed, groups) => {
    const words = row(message(typed)).trim().split(" ").slice(-MOST);
    const chinese = /\p{sc=Han}/u.test(typed);
    const long = (chinese ? units(typed) : words).length > RUN;
    if (!long || !groups.flat().every(({ location }) => sections.has(location))) return groups;
    for (const doc of groups.flat()) doc.likeness = Math.max(asks(typed, doc), chinese ? 0 : likeness(words, doc));
    const best = (group) => Math.max(...group.map((doc) => doc.likeness));
    if (!groups.some((group) => best(group) >= ENOUGH)) return groups;
    return groups
      .map((group) => {
        if (best(group) < ENOUGH) return group;
        const order = [...group].sort((one, other) => other.likeness - one.likeness);
        return order.map((doc) => ({ ...doc, score: doc.likeness })); // those below the best are folded
      })
      .sort((one, other) => Math.max(best(other), ENOUGH) - Math.max(best(one), ENOUGH));
  };

  let asked = "";
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...rest) {
    const isQuery = message?.type === QUERY && typeof message.data === "string";
    if (isQuery) asked = message.data;
    if (message?.type === SETUP) message.data?.docs?.forEach((doc) => sections.set(doc.location, doc));
    return postMessage.call(this, isQuery ? { ...message, data: refined(message.data) } : message, ...rest);
  };

  const { addEventListener } = Worker.prototype;
  Worker.prototype.addEventListener = function (kind, listener, ...rest) {
    const heard = (event) => {
      const { type, data } = event.data ?? {};
      const answers = type === RESULT && Array.isArray(data?.items);
      listener.call(this, answers ? new MessageEvent("message", { data: { type, data: { ...data, items: ranked(asked, data.items) } } }) : event);
    };
    return addEventListener.call(this, kind, kind === "message" ? heard : listener, ...rest);
  };
})();
