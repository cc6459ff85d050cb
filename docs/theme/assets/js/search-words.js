// The search: which words of what was typed count, and how well they fit a section.
self.notesSearch ??= {};
(() => {
  const SMALL = new Set(
    ("a about after also an and are aren't as at be been being between but by can can't cannot could did " +
      "difference do does doesn't don't for from get had happen happens has have he how i i'm i've if in into is " +
      "isn't it it's its just may me might must my need needs no of on once only or our should since so some such " +
      "than that the their them then there these they this through to too us versus vs want was way we were what " +
      "what's when where which while who why will with won't would you your " +
      "是 在 有 和 与 或 跟 同 用 我 我们 你 要 想 会 能 不 没 没有 就 都 也 还 又 把 被 给 让 对 从 到 这 这个 那 那个 个 一 一个 " +
      "里 中 时 上 下 再 完 要不要 用不用 该不该 该 应该 可以 需要 请 请问 有没有 后 之后 还要 做 办 啊 老 老是 总是 出现 到底 时候 区别 不同 意思 用法 关系").split(" "),
  );
  const ASIDE = /什么时候|为什么|为何|怎么办|怎么样|怎么回事|怎么|怎样|如何|什么|哪些|哪个|哪里|是不是|能不能|可不可以|是否|的|了|吗|呢|吧|很|太/g;
  const TYPED = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}_])+(?:'(?:t|s|re|ve)\b)?/gu;
  const NAMES = /(?<![\w.])(?:torch|nn|f|tensor|optim)\.(?:\w+\.)*(\w+)|(?<![\w.])([a-z_]\w*)(?=\(\))/g;
  const MOST = 24; // words that count
  const ENDS = new Set(["", "s", "es", "e", "ed", "d", "ing", "er", "r"]);
  const LONGEST = 5; // signs of a Chinese word
  const known = new Set(); // Chinese words of the book

  let names = ""; // and all that sections are called

  const learn = (words, called) => {
    words.forEach((word) => known.add(word));
    names = called;
  };

  /** Chinese without spaces as words of the book, the longest first; signs between them stay together. */
  const cut = (run) => {
    const found = [""];
    for (let at = 0; at < run.length; ) {
      let long = Math.min(LONGEST, run.length - at);
      while (long > 1 && !known.has(run.slice(at, at + long)) && !SMALL.has(run.slice(at, at + long))) long -= 1;
      const word = run.slice(at, at + long);
      at += long;
      if (SMALL.has(word)) found.push("");
      else if (long === 1) found.push(found.pop() + word);
      else found.push(word, "");
    }
    return joined(found);
  };

  /** A sign alone belongs to its neighbor where a title or a name of the book has them together, as 预训练. */
  const joined = (words) => {
    const found = [];
    for (const word of words.filter(Boolean)) {
      const last = found.at(-1);
      if (last && (last.length === 1 || word.length === 1) && names.includes(last + word)) found.push(found.pop() + word);
      else found.push(word);
    }
    return found;
  };

  const stem = (word) => {
    if (word.length > 6 && /^[a-z]+ing$/.test(word)) return word.slice(0, -3);
    if (/^[a-z]+(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
    return word.length > 3 && /^[a-z]+[^s]s$/.test(word) ? word.slice(0, -1) : word;
  };

  /** What of a query counts: a list of words, small ones only where there is nothing else, or where they are names. */
  const units = (typed) => {
    const inCode = new Set();
    const lower = typed.toLowerCase().replaceAll("’", "'").replace(NAMES, (_, dotted, called) => {
      inCode.add(dotted ?? called); // `torch.where` is not the word where
      return dotted ?? called;
    });
    const words = lower.match(TYPED) ?? [];
    const isHan = (word) => /\p{sc=Han}/u.test(word);
    const all = words.flatMap((word) => (isHan(word) ? word.split(ASIDE).flatMap(cut) : [word]));
    const telling = all.filter((word) => inCode.has(word) || !SMALL.has(word) && (isHan(word) || !/^(?:[a-z]|\d+)$/.test(word)));
    const chosen = [...new Set((telling.length ? telling : words).map((word) => word.replace(/'.*/, "")))].slice(-MOST);
    return chosen.map((word) => ({ word, stem: inCode.has(word) ? word : stem(word), han: isHan(word), name: inCode.has(word) }));
  };

  /** Whether a sign of a text in lower case belongs to a word: a-z, 0-9, _, and letters with accents or Greek. */
  const inWord = (code) => (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95 || (code > 191 && code < 0x2000);

  /** How often a text has a word, up to `most`, or 0.3 where only longer words begin like it; a name, as code writes it. */
  const hits = (text, { word, stem, han, name }, most) => {
    let [count, begun] = [0, 0];
    for (let at = text.indexOf(stem); at >= 0 && count < most; at = text.indexOf(stem, at + stem.length)) {
      if (han) count += 1;
      else if (!inWord(text.charCodeAt(at - 1))) {
        let end = at + stem.length;
        while (inWord(text.charCodeAt(end))) end += 1;
        const rest = text.slice(at + stem.length, end);
        if (name) count += rest === "" && (text[at - 1] === "." || text[end] === "(") ? 1 : 0;
        else if (rest === "" || (ENDS.has(rest) && stem.length > 2) || text.startsWith(word, at) && ENDS.has(text.slice(at + word.length, end))) count += 1;
        else begun = 0.3;
      }
    }
    return count || begun;
  };

  /** How much a section says of a word: its title and the names it answers to first, then text, then code. */
  const weight = (doc, unit) => {
    const title = hits(doc.lower.title, unit, 1) * 5;
    const taught = unit.name ? hits(doc.lower.api, unit, 1) * 9 : 0;
    const tags = hits(doc.lower.tags, unit, 1) * 6;
    const prose = hits(doc.lower.text, unit, 6);
    const code = hits(doc.lower.code, unit, 3);
    const above = doc.parent ? Math.max(hits(doc.parent.lower.title, unit, 1), hits(doc.parent.lower.tags, unit, 1)) : 0;
    return Math.max(title, tags, taught) + Math.log2(1 + prose) + Math.log2(1 + code) * 0.6 + above * 1.2;
  };

  const sizes = new Map(); // name → how many words of it count
  const size = (name) => sizes.get(name) ?? sizes.set(name, Math.max(1, units(name).length)).get(name);

  /** How much a title or another name of a section is what was typed: 1 where it is not, 4 or more where they are the same. */
  const called = (doc, asked) => {
    const alike = (name) => {
      const lower = name.toLowerCase();
      const common = asked.filter((unit) => hits(lower, unit, 1) >= 1).length;
      return common && (2 * common) / (asked.length + Math.max(common, size(name)));
    };
    const best = Math.max(alike(doc.plain), ...doc.names.map((name) => 1.15 * alike(name)));
    return best > 0.7 ? 1 + 3 * best ** 2 : 1;
  };

  const knows = (word) => known.has(word) || names.includes(word);

  Object.assign(self.notesSearch, { known, small: SMALL, knows, learn, units, weight, called });
})();
