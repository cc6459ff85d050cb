// The search: a word that stands nowhere in the book is taken for the nearest that does, and the reader is told.
self.notesSearch ??= {};
(() => {
  const MOST = 6; // words of a query; one with more is a message, which has names of its own
  const SHORT = 5; // signs; in a shorter word no slip counts but two signs that changed places
  const LONG = 7; // from here on two slips may be in a word
  const WORD = /[a-z_][a-z0-9_]{2,}/g;

  /** How many slips lie between two words: a sign too many, too few, another, or two that changed places. */
  const slips = (one, other) => {
    let [before, above] = [[], Array.from({ length: other.length + 1 }, (_, k) => k)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (one[i - 1] !== other[j - 1]));
        const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (turned) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, above] = [above, row];
    }
    return above[other.length];
  };

  const counted = new WeakMap(); // sections → word → how often it stands there
  const words = (docs) => {
    if (!counted.has(docs)) {
      const counts = new Map();
      for (const { lower } of docs) {
        for (const text of Object.values(lower)) for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      counted.set(docs, counts);
    }
    return counted.get(docs);
  };

  const sorted = (word) => [...word].sort().join("");
  const nearest = (word, docs, fits) => {
    const most = word.length < LONG ? 1 : 2;
    const close = (other) => Math.abs(other.length - word.length) <= most && slips(word, other) <= most;
    const turned = (other) => word.length >= SHORT || sorted(other) === sorted(word);
    const near = [...words(docs)].filter(([other]) => close(other) && fits(other, turned(other)));
    const worth = ([other, count]) => [slips(word, other), Number(other[0] !== word[0]), -count];
    const compare = (one, other) => worth(one).map((x, k) => x - worth(other)[k]).find(Boolean) ?? 0;
    return near.sort(compare).slice(0, 1).map(([other]) => other);
  };

  /** Chinese: of a long run the pairs that occur, of a pair the word with one other sign that occurs most. */
  const alike = (word, docs, occurs) => {
    const signs = [...word];
    const pairs = new Set(signs.slice(1).map((sign, at) => signs[at] + sign));
    if (signs.length > 2) return [...pairs].filter((pair) => notesSearch.knows(pair) && occurs(pair));
    const near = [...notesSearch.known].filter((other) => other.length === 2 && (other[0] === word[0]) !== (other[1] === word[1]));
    const count = (other) => docs.filter(({ lower }) => lower.text.includes(other)).length;
    return near.map((other) => [count(other), other]).sort(([one], [other]) => other - one).slice(0, 1).map(([, other]) => other);
  };

  /** What is looked for in the place of what occurs nowhere, and of which words that had to be said. */
  const mended = (units, docs) => {
    const occurs = (unit) => docs.some((doc) => notesSearch.weight(doc, unit) > 0);
    const instead = [];
    if (units.length > MOST) return { units, instead };
    const all = units.flatMap((unit) => {
      const { word, han, name } = unit;
      const as = (other) => ({ ...unit, word: other, stem: other });
      if (word.length < 2 || occurs(unit)) return [unit];
      // A name is mended to a name, whatever word it is.
      const fits = (other, turned) => (name ? occurs(as(other)) : turned);
      const found = han ? alike(word, docs, (pair) => occurs(as(pair))) : nearest(word, docs, fits);
      const telling = found.filter((other) => name || !notesSearch.small.has(other));
      if (telling.length) instead.push([word, telling.join(han ? "" : " ")]);
      return found.length ? telling.map(as) : [unit];
    });
    return { units: all.length ? all : units, instead };
  };

  Object.assign(self.notesSearch, { mended });
})();
