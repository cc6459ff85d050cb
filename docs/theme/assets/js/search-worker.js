// The search itself, a worker in the place of the theme's, which makes an index on every page and takes seconds for
// it on a phone. This one looks through all sections for each query: no index to make, the first answer at once.
// It speaks as the theme's does today: kind 0 brings the sections, kind 1 says that they are read, kind 2 asks, and
// kind 3 answers with pages, each a list of sections. If that moves, tests/test_search.py finds nothing.
// What it needs stands above it in a built site; else it loads that.
const here = self.document?.currentScript?.src ?? self.location.href; // a page that is opened as a file has a frame
const parts = ["search-words.js", "search-message.js", "search-typos.js"];
const loaded = self.notesSearch?.mended ? null : importScripts(...parts.map((name) => new URL(name, here).href));

(() => {
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const MOST = 20; // pages shown
  const NAME = 50; // signs of a name that a page answers to, at most
  const BESIDE = 3; // further sections of a page
  const WAITS = 0.7; // what counts less, as the reference does, stands behind chapters unless it fits better
  const CLOSE = 150; // sections looked at word by word
  const LENGTH = { around: 40, least: 120, all: 330 }; // signs of an excerpt
  const START = /(?:[.!?;,]\s+|[。！？；，]\s*)((?:(?![.!?;,]\s)[^。！？；，])*)$/; // of a sentence, or of a part of one
  const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

  let docs = [];

  const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|#39|amp);/g, (one) => ENTITIES[one]);
  const escaped = (text) => text.replace(/[<>&"]/g, (sign) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[sign]);

  const setup = (given, words) => {
    const pages = new Map();
    docs = given;
    for (const doc of docs) {
      const page = doc.location.split("#")[0];
      if (pages.has(page)) doc.parent = pages.get(page);
      else pages.set(page, doc);
      doc.plain = plain(doc.title);
      doc.names = (doc.tags ?? []).filter((tag) => tag.length <= NAME); // the others are messages
      const said = [doc.code ??= "", ...(doc.tags ?? []).filter((tag) => tag.length > NAME)].join("\n");
      const [title, text, code, tags] = [doc.plain, doc.text, said, doc.names.join(" · ")].map((part) => part.toLowerCase());
      const api = (doc.api ?? []).join(" · ").toLowerCase(); // the names that a chapter introduces
      doc.lower = { title, text, code, tags, api };
    }
    notesSearch.learn(words, docs.map(({ lower }) => `${lower.title} · ${lower.tags}`).join("\n"));
  };

  /** Every section with a word of the query, what it scores, and which words it has. */
  const found = (units) => {
    const weights = units.map((unit) => docs.map((doc) => notesSearch.weight(doc, unit)));
    const rare = weights.map((row) => Math.log(1 + docs.length / (1 + row.filter((one) => one >= 0.5).length)));
    const known = weights.map((row) => row.some(Boolean));
    const total = rare.reduce((sum, one, at) => sum + (known[at] ? one : 0), 0);
    return docs.flatMap((doc, place) => {
      const has = units.map((_, at) => weights[at][place] > 0);
      if (!has.some(Boolean)) return [];
      const sum = rare.reduce((sum, one, at) => sum + one * weights[at][place], 0);
      const covered = rare.reduce((sum, one, at) => sum + (has[at] ? one : 0), 0) / total;
      const long = 1 + (doc.text.length + doc.code.length) / 8000;
      return [{ doc, has, score: (sum * covered ** 2 * notesSearch.called(doc, units) * (doc.parent ? 1 : 1.5) * (doc.boost ?? 1)) / long }];
    });
  };

  /** The text around the first place with most words of the query, marked. */
  const excerpt = (doc, mark) => {
    const source = doc.text.search(mark) < 0 && doc.code.search(mark) >= 0 ? doc.code : doc.text;
    const places = [...source.matchAll(mark)].map((one) => [one.index, one[0].toLowerCase()]);
    const within = (start) => new Set(places.filter(([at]) => at >= start && at < start + LENGTH.all / 2).map(([, word]) => word)).size;
    const best = places.slice(0, 40).reduce((best, [at]) => (within(at) > best[1] ? [at, within(at)] : best), [0, 0])[0];
    const from = Math.max(0, Math.min(best, source.length - LENGTH.least)); // near its end a text would be short
    const before = source.slice(Math.max(0, from - LENGTH.around), from);
    const start = from > LENGTH.around ? from - (before.match(START)?.[1] ?? before.match(/\S*$/)[0]).length : 0;
    return (start > 0 ? "… " : "") + marked(escaped(cutOff(source, start)), mark);
  };

  /** A piece of a text that ends with a word. */
  const cutOff = (source, start = 0) => {
    const text = source.slice(start, start + LENGTH.all);
    return start + LENGTH.all < source.length ? `${text.replace(/[\w.]+$/, "").trimEnd()} …` : text;
  };

  /** HTML with the words of the query marked, but not within tags. */
  const marked = (html, mark) =>
    html.replace(/<[^>]*>|&\w+;|[^<&]+/g, (part) => (/^[<&]/.test(part) ? part : part.replace(mark, "<mark>$&</mark>")));

  const answer = (typed) => {
    const told = notesSearch.message(typed);
    const { units, instead } = notesSearch.mended(notesSearch.units(told), docs);
    if (!units.length) return { items: [] };
    const sections = found(units).sort((one, other) => other.score - one.score);
    const like = notesSearch.likeness(typed);
    sections.forEach((one, at) => (one.like = at < CLOSE ? like(one.doc) : 0));
    const pages = new Map();
    for (const one of sections) {
      const page = one.doc.parent ?? one.doc;
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push(one);
    }
    const ends = "(?![\\p{L}\\p{N}_])";
    const starts = "(?<![\\p{L}\\p{N}_])";
    const latin = ({ stem, name }) => `${starts}${stem}${name ? `(?:(?<=\\.${stem})${ends}|(?=\\())` : `[a-z]{0,4}${ends}`}`;
    const words = units.map((unit) => (unit.han ? unit.word : latin(unit)));
    const mark = new RegExp(words.join("|"), "giu");
    const inCode = units.some(({ name }) => name); // what has a name comes before what is about it
    const shows = ({ doc }) => Number(inCode && `${doc.text}\n${doc.code}`.search(mark) >= 0);
    const known = units.map((_, at) => sections.some(({ has }) => has[at]));
    const groups = [...pages].map(([page, list]) => {
      const [{ like, score }] = list.sort((one, other) => other.like - one.like || other.score - one.score);
      const all = known.every((yes, at) => !yes || list.some(({ has }) => has[at]));
      return { page, list: list.sort((one, other) => shows(other) - shows(one)), all, like, score };
    });
    const waits = ({ page }) => page.boost < WAITS;
    const best = Math.max(0, ...groups.map((group) => (group.all && !waits(group) ? group.score : 0)));
    for (const group of groups) group.all &&= !waits(group) || group.score > best;
    groups.sort((one, other) => other.like - one.like || other.all - one.all || other.score - one.score);
    const whole = groups.filter(({ all, like }) => all || like).length;
    const shown = groups.slice(0, Math.min(MOST, Math.max(10, whole)));
    const item = ({ doc, has, like, score }) => ({
      location: doc.location,
      title: marked(doc.title, mark),
      text: doc.text || doc.code ? `<p>${excerpt(doc, mark)}</p>` : "",
      score,
      terms: Object.fromEntries(units.map(({ word }, at) => [word, has?.[at] ?? true]).filter(([, yes]) => yes || !like)),
    });
    return {
      instead,
      items: shown.map(({ page, list }, place) => {
        const some = list.slice(0, 1 + BESIDE).map((one, at) => ({ ...one, score: 1000 - place * 10 - at }));
        if (!some.some(({ doc }) => doc === page)) some.push({ doc: page, score: 0 });
        return some.map(item);
      }),
    };
  };

  addEventListener("message", async ({ data: { type, data } }) => {
    await loaded;
    if (type === SETUP) setup(data.docs, data.config.words);
    if (type === SETUP) postMessage({ type: READY });
    if (type === QUERY) postMessage({ type: RESULT, data: answer(data) });
  });
})();
