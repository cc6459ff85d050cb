// Broadcasting: pick a pair of shapes, see them aligned from the right; pick an element of the result, see what it uses.
notesHelps.broadcast = (data) => {
  const { language, element, tuple, at, indices, line, choice, grid, pick } = notesHelps;
  const LIMIT = 64; // more elements than this are not drawn
  const words = {
    en: {
      choose: "Pick two shapes",
      element: " · pick an element",
      filled: "Dashed 1: filled in on the left.",
      strides: (a, b) => `Strides after broadcasting: \`a ${a}\`, \`b ${b}\`.`,
      uses: (result, a, b) => `\`${result}\` uses \`${a}\` and \`${b}\`.`,
      kept: (name, axis) => ` \`${name}\` has length 1 on axis ${axis}, so its index there stays 0.`,
      missing: (name, axis) => ` \`${name}\` has no axis ${axis}, so it is used again at every place along it.`,
      equal: " Every length agrees, so nothing is reused.",
      fits: (result) => `The result has the shape \`${result}\`.`,
      clash: (axis, one, two) => `Axis ${axis}: ${one} meets ${two}. They differ and neither is 1, so the shapes do not fit.`,
      said: (error) => ` PyTorch says: \`${error}\``,
    },
    zh: {
      choose: "选两个形状",
      element: " · 选一个元素",
      filled: "虚线的 1：在左边补上的轴。",
      strides: (a, b) => `广播之后的步幅：\`a ${a}\`，\`b ${b}\`。`,
      uses: (result, a, b) => `\`${result}\` 用到 \`${a}\` 和 \`${b}\`。`,
      kept: (name, axis) => `\`${name}\` 的轴 ${axis} 长度是 1，下标一直是 0。`,
      missing: (name, axis) => `\`${name}\` 没有轴 ${axis}，沿这个轴每一处都重复用它。`,
      equal: "各个轴的长度都相等，没有重复使用。",
      fits: (result) => `结果的形状是 \`${result}\`。`,
      clash: (axis, one, two) => `轴 ${axis}：${one} 对 ${two}，既不相等，也没有 1，所以合不起来。`,
      said: (error) => `PyTorch 的报错：\`${error}\``,
    },
  }[language];

  const table = element("table", { class: "notes-help-aligned" });
  const notes = element("p", { class: "notes-help-facts" });
  const panels = element("div", { class: "notes-help-panels" });
  const { text, say } = line();

  /** The axis where two lengths do not fit, counted in the aligned shapes; -1 when all fit. */
  const clashOf = ([a, b]) => a.findLastIndex((length, axis) => length !== b[axis] && length !== 1 && b[axis] !== 1);

  const align = (pair) => {
    const wrong = pair.result ? -1 : clashOf(pair.aligned);
    const row = (name, lengths, missing) => {
      const cells = lengths.map((length, axis) => {
        const kind = axis === wrong ? "notes-help-wrong" : axis < missing ? "notes-help-filled" : null;
        return element("td", { class: kind }, String(length));
      });
      return element("tr", {}, element("th", { scope: "row" }, element("code", {}, name)), ...cells);
    };
    const [a, b] = pair.aligned;
    const rows = [row("a", a, a.length - pair.a.length), row("b", b, b.length - pair.b.length)];
    const result = pair.result ?? a.map((length, axis) => (axis === wrong ? "✗" : "?"));
    table.replaceChildren(element("tbody", {}, ...rows, row("a + b", result, 0)));
  };

  /** The index of an operand that an element of the result uses. */
  const source = (shape, index) => shape.map((length, axis) => (length === 1 ? 0 : index[index.length - shape.length + axis]));
  const reuse = (name, shape, result) =>
    result.flatMap((length, axis) => {
      const own = axis - (result.length - shape.length);
      if (own < 0) return [words.missing(name, axis)];
      return shape[own] === 1 && length !== 1 ? [words.kept(name, axis)] : [];
    });

  const draw = (pair) => {
    const operands = [["a", pair.a], ["b", pair.b]].map(([name, shape]) => {
      const order = indices(shape).map(String);
      const cell = (index) => element("span", { class: "notes-help-cell" }, name + order.indexOf(String(index)));
      const box = grid(shape, cell, { "aria-hidden": "true" });
      return { name, shape, order, box, cells: [...box.querySelectorAll(".notes-help-cell")] };
    });
    const used = (index) =>
      operands.map((operand) => operand.order.indexOf(String(source(operand.shape, index))));
    const show = (index) => {
      const places = used(index);
      operands.forEach(({ cells }, k) => cells.forEach((cell, p) => cell.classList.toggle("notes-help-now", p === places[k])));
      const [a, b] = operands.map(({ name, shape }) => at(name, source(shape, index)));
      const again = operands.flatMap(({ name, shape }) => reuse(name, shape, pair.result));
      say(words.uses(at("result", index), a, b) + (again.join("") || words.equal));
    };
    const sums = pick("result", pair.result, (index) => used(index).map((p, k) => "ab"[k] + p).join("+"), show);
    const panel = (name, shape, box, hint = "") => {
      const label = element("p", { class: "notes-help-name" }, element("code", {}, `${name} ${tuple(shape)}`), hint);
      return element("div", { class: "notes-help-panel" }, label, box);
    };
    panels.replaceChildren(...operands.map(({ name, shape, box }) => panel(name, shape, box)), panel("result", pair.result, sums, words.element));
    show(indices(pair.result)[0]);
  };

  const open = (pair) => {
    align(pair);
    const filled = pair.a.length === pair.b.length ? [] : [words.filled];
    const strides = pair.strides ? [words.strides(...pair.strides.map(tuple))] : [];
    notes.replaceChildren(...notesHelps.marked([...filled, ...strides].join(language === "en" ? " " : "")));
    panels.replaceChildren();
    if (!pair.result) {
      const axis = clashOf(pair.aligned);
      const [a, b] = pair.aligned;
      const told = axis < 0 ? "" : words.clash(axis, a[axis], b[axis]);
      say(told + (pair.error ? words.said(pair.error) : ""));
    } else if (pair.result.reduce((product, length) => product * length, 1) > LIMIT) {
      say(words.fits(tuple(pair.result)));
    } else {
      draw(pair);
    }
  };

  open(data[0]);
  const labels = data.map(({ a, b }) => `${tuple(a)} + ${tuple(b)}`);
  return [choice(words.choose, labels, (place) => open(data[place])), table, notes, panels, text];
};
