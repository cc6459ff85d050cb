// Reads what is typed: one expression such as m[1:, ::2].t(), a shape such as (2, 3). See tensor-views.js.
globalThis.notesTyped = (() => {
  const { LARGEST, refuse, product } = notesViews;
  const DIGITS = 6; // longer numbers are a slip of the finger

  /** What a Chinese keyboard writes, as code. */
  const clean = (text) => text.normalize("NFKC").replace(/[。]/g, ".").replace(/[、]/g, ",").replace(/[−–]/g, "-").replace(/[【]/g, "[").replace(/[】]/g, "]").trim();
  const whole = (digits) => (digits.length > DIGITS ? refuse("large", "") : Number(digits));

  /** The lengths, strides, or the like in a text: `(2, 3)`, `2 3`, `[]`. */
  const numbers = (text) => {
    const [, open, inside, close] = /^(?:torch\.Size)?\s*([([]*)([^()[\]]*)([)\]]*)$/.exec(clean(text)) ?? refuse("numbers", "");
    const pairs = open.length === close.length && /^(-?\d+(\s*,\s*|\s+))*(-?\d+\s*,?)?$/.test(inside.trim());
    if (!pairs || (!inside.trim() && !open)) refuse("numbers", "");
    return (inside.match(/-?\d+/g) ?? []).map((found) => (found[0] === "-" ? -whole(found.slice(1)) : whole(found)));
  };
  const shape = (text) => {
    const lengths = numbers(text);
    if (lengths.some((length) => length < 0)) refuse("length", "", { length: Math.min(...lengths) });
    if (lengths.length > 6 || product(lengths) > LARGEST) refuse("large", "");
    return lengths;
  };

  /** The steps of an expression: names with their arguments, and indices. */
  const read = (text) => {
    const tokens = [...text.matchAll(/\s+|\.\.\.|\d+|[A-Za-z_]\w*|./gsu)].map(({ 0: word, index }) => ({ word, index })).filter(({ word }) => word.trim());
    let here = 0;
    const next = () => tokens[here]?.word ?? "";
    const lost = () => refuse("syntax", "", { rest: text.slice(tokens[here]?.index ?? text.length).replaceAll("`", "'") });
    const take = (word) => (next() === word ? tokens[here++].word : lost());
    const took = (word) => next() === word && Boolean(take(word));
    const number = () => {
      const sign = took("-") ? -1 : 1;
      if (!/^(0+|[1-9]\d*)$/.test(next())) lost();
      const found = sign * whole(tokens[here++].word) + 0;
      return /^(\.|[A-Za-z_])/.test(next()) ? lost() : found;
    };
    /** Things between commas up to a bracket; `comma` tells whether there was one. */
    const row = (one, close) => {
      const found = [];
      let comma = false;
      while (next() !== close) {
        found.push(one());
        if (!took(",")) break;
        comma = true;
      }
      take(close);
      return { found, comma };
    };
    const value = () => {
      if (/^[A-Za-z_]/.test(next())) refuse("unsupported", "");
      if (took("[")) return row(number, "]").found;
      if (!took("(")) return number();
      const { found, comma } = row(number, ")");
      return found.length === 1 && !comma ? found[0] : found;
    };
    const item = () => {
      if (took("...")) return "...";
      if (took("None")) return null;
      if (/^[A-Za-z_[(]/.test(next())) refuse("unsupported", "");
      const bounds = [null, null, null];
      for (let k = 0; ; k += 1) {
        if (took("None")) bounds[k] = null;
        else if (![":", ",", "]"].includes(next())) bounds[k] = number();
        if (k === 2 || !took(":")) return k ? { start: bounds[0], stop: bounds[1], step: bounds[2] ?? 1 } : (bounds[0] ?? lost());
      }
    };
    const name = /^[A-Za-z_]/.test(next()) ? tokens[here++].word : lost();
    const steps = [];
    while (here < tokens.length) {
      if (took("[")) {
        const { found, comma } = row(item, "]");
        steps.push({ items: found.length ? found : lost(), tuple: comma });
      } else {
        take(".");
        const called = /^[A-Za-z_]/.test(next()) ? tokens[here++].word : lost();
        steps.push({ called, given: took("(") ? row(value, ")").found : null });
      }
    }
    return { name, steps };
  };

  return { clean, numbers, shape, read };
})();
