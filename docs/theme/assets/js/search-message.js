// The search: a pasted error message and a question find the section that has these words in a row.
self.notesSearch ??= {};
(() => {
  const EDGE = 3; // words in a row
  const MOST = 40; // words of a message that count, from its end
  const CARDS = "debugging/errors-";
  const LISTS = /^reference\/(?:errors|versions)/; // lead to what explains a message, and stand behind it
  const ALMOST = 0.75; // of a question
  const ENOUGH = 0.5; // of its runs, or it is no message of ours

  /** Of a pasted traceback its last line, which is the message; anything else as it is. */
  const message = (typed) => typed.match(/^.*\s([\w.]*(?:Error|Warning|Exception): .*)$/s)?.[1] ?? typed;

  const row = (text) => ` ${text.toLowerCase().split(/\s+/).filter(Boolean).join(" ")} `;
  const blurred = (text) => text.replace(/\d+/g, "0");
  const both = (text) => ((words) => [words, blurred(words)])(row(text));

  /** The words of a section, those in its code apart; numbers blurred in the second of each. */
  const rows = (doc) =>
    (doc.rows ??= { all: both(`${doc.plain}\n${doc.text}\n${doc.code}\n${(doc.tags ?? []).join("\n")}`), code: both(doc.code) });

  /** What share of the runs of `words` a text has. */
  const share = (words, text) => {
    const count = words.length - EDGE + 1;
    let found = 0;
    for (let at = 0; at < count; at++) found += text.includes(` ${words.slice(at, at + EDGE).join(" ")} `);
    return found / count;
  };

  /** How well a section fits: the share of runs, then the numbers; then what is printed, cards, and chapters first. */
  const saidIn = (words, doc) => {
    const vague = words.map(blurred);
    const { all, code } = rows(doc);
    const fits = share(vague, all[1]);
    if (fits < ENOUGH) return fits;
    const place = doc.location;
    const worth = LISTS.test(place) ? -0.02 : place.includes(CARDS) ? 0.02 : /#exercise|reference\//.test(place) ? 0 : 0.01;
    return fits + share(words, all[0]) / 10 + (share(vague, code[1]) >= fits ? 0.03 : 0) + worth;
  };

  /** A question as what stands in a row: words, and each Chinese character. */
  const signs = (text) => text.toLowerCase().match(/\p{sc=Han}|[^\p{sc=Han}\P{L}]+|[\p{N}_]+/gu) ?? [];
  const pairs = (text) => ((row) => row.slice(1).map((one, at) => `${row[at]} ${one}`))(signs(text));

  /** How much of a question a title or another name has, by pairs of what stands in a row. */
  const asks = (asked, doc) => {
    const fits = [doc.plain, ...doc.names].map((name) => {
      const said = new Set(pairs(name));
      return asked.filter((pair) => said.has(pair)).length / asked.length;
    });
    return Math.max(0, ...fits.filter((one) => one >= ALMOST));
  };

  /** A function: how surely a section says, or its title asks, what was typed; at least `ENOUGH`, or 0. */
  const likeness = (typed) => {
    const words = row(message(typed)).trim().split(" ").slice(-MOST);
    const chinese = /\p{sc=Han}/u.test(typed);
    if ((chinese ? signs(typed) : words).length <= EDGE) return () => 0;
    const asked = pairs(typed);
    return (doc) => {
      const fits = Math.max(asks(asked, doc), chinese ? 0 : saidIn(words, doc));
      return fits >= ENOUGH ? fits : 0;
    };
  };

  Object.assign(self.notesSearch, { message, likeness });
})();
