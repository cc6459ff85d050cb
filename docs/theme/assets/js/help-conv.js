// A convolution, one window at a time: walk over the output, see which nine products make each number.
notesHelps.conv = (data) => {
  const { language, element, number, at, indices, line, choice, board } = notesHelps;
  const words = {
    en: {
      kernel: "Kernel",
      padding: "Padding",
      stride: "Stride",
      back: "Back",
      next: "Next",
      image: (size) => `Image: ${size}`,
      padded: (size) => `Image with padding: ${size}`,
      products: "Window × kernel",
      output: (size) => `Output: ${size}`,
      size: (formula, whole) => `${formula} = ${whole} places across and down.`,
      rounded: (formula, exact, whole) => `${formula} = ${exact}, so ${whole} places across and down; the last row and column are in no window.`,
      sum: (place, rows, columns, sum, total) => `\`${place}\`: the window covers rows ${rows.join(" to ")} and columns ${columns.join(" to ")}. ${sum} = ${total}.`,
      zeros: (count) => ` ${count} of the nine numbers ${count === 1 ? "is" : "are"} padding.`,
    },
    zh: {
      kernel: "卷积核",
      padding: "填充",
      stride: "步幅",
      back: "上一格",
      next: "下一格",
      image: (size) => `图像：${size}`,
      padded: (size) => `填充之后的图像：${size}`,
      products: "窗口 × 卷积核",
      output: (size) => `输出：${size}`,
      size: (formula, whole) => `${formula} = ${whole}，横竖各有 ${whole} 个位置。`,
      rounded: (formula, exact, whole) => `${formula} = ${exact}，横竖各有 ${whole} 个位置；最后一行和最后一列不在任何窗口里。`,
      sum: (place, rows, columns, sum, total) => `\`${place}\`：窗口盖住第 ${rows.join(" 到 ")} 行、第 ${columns.join(" 到 ")} 列。${sum} = ${total}。`,
      zeros: (count) => `九个数里有 ${count} 个来自填充。`,
    },
  }[language];
  const signed = (value) => (value < 0 ? `(${number(value)})` : number(value));
  const sides = (size) => `${size} × ${size}`;

  const { image, kernels, outputs } = data;
  const names = Object.keys(kernels);
  const values = (key) => [...new Set(outputs.map((made) => made[key]))];
  const [paddings, strides] = [values("padding"), values("stride")];
  const brightest = Math.max(...image.flat());
  const state = { kernel: names[0], padding: paddings[0], stride: strides[0], step: 0 };
  const { text, say } = line();
  const facts = element("p", { class: "notes-help-facts" });
  const panel = (name, ...parts) => element("div", { class: "notes-help-panel" }, name, ...parts);
  const [left, middle, right] = [0, 1, 2].map(() => element("p", { class: "notes-help-name" }));
  const [under, times, over] = [0, 1, 2].map(() => element("div"));
  const button = (label, by) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", () => {
      show(state.step + by);
      if (made.disabled) (made === back ? next : back).focus(); // a disabled button would drop the focus
    });
    return made;
  };
  const back = button(words.back, -1);
  const next = button(words.next, 1);

  let [output, pixels, results] = [[], new Map(), null];
  /** A square of numbers to look at; what can be picked is a board. */
  const square = (size, cell) => {
    const made = element("div", { class: "notes-help-grid", "aria-hidden": "true" }, ...indices([size, size]).map(cell));
    made.style.gridTemplateColumns = `repeat(${size}, auto)`;
    return made;
  };
  /** The pixel at a place of the padded image; undefined in the padding. */
  const pixel = (row, column) => image[row - state.padding]?.[column - state.padding];

  /** Draw the image and the output anew, for what has been chosen. */
  const lay = () => {
    const { kernel, padding, stride } = state;
    output = outputs.find((made) => made.kernel === kernel && made.padding === padding && made.stride === stride).output;
    const [side, size, width] = [image.length + 2 * padding, output.length, kernels[kernel].length];
    pixels = new Map();
    const cell = ([row, column]) => {
      const value = pixel(row, column);
      const kind = value === undefined ? " notes-help-unread" : value === brightest ? " notes-help-bright" : "";
      const made = element("span", { class: `notes-help-cell${kind}` }, String(value ?? 0));
      pixels.set(`${row} ${column}`, made);
      return made;
    };
    under.replaceChildren(square(side, cell));
    results = board("output", [size, size], output.flat().map(() => "?"), show, () => {});
    over.replaceChildren(results.box);
    left.textContent = padding ? words.padded(sides(side)) : words.image(sides(side));
    middle.textContent = words.products;
    right.textContent = words.output(sides(size));
    const exact = (side - width) / stride + 1;
    const formula = `(${image.length} + 2 · ${padding} − ${width}) / ${stride} + 1`;
    facts.textContent = exact > size ? words.rounded(formula, number(exact), size) : words.size(formula, size);
    show(Math.min(state.step, size * size - 1));
  };

  /** Lay the window on the place of this output; the numbers of later places are still hidden. */
  const show = (step) => {
    state.step = step;
    const [weights, size] = [kernels[state.kernel], output.length];
    const [row, column] = [Math.floor(step / size), step % size];
    const covered = indices([weights.length, weights.length]).map(([i, j]) => [row * state.stride + i, column * state.stride + j]);
    pixels.forEach((made) => made.classList.remove("notes-help-window"));
    covered.forEach((place) => pixels.get(place.join(" ")).classList.add("notes-help-window"));
    const seen = covered.map((place) => pixel(...place) ?? 0);
    const made = seen.map((value, k) => value * weights.flat()[k]);
    const product = ([i, j]) => {
      const k = i * weights.length + j;
      return element("span", { class: "notes-help-cell" }, `${seen[k]}·${signed(weights[i][j])}`, element("small", {}, number(made[k])));
    };
    times.replaceChildren(square(weights.length, product));
    results.cells.forEach((label, k) => {
      label.lastChild.textContent = k > step ? "?" : number(output.flat()[k]);
    });
    results.mark([step]);
    back.disabled = step === 0;
    next.disabled = step === results.cells.length - 1;
    const zeros = covered.filter((place) => pixel(...place) === undefined).length;
    const sum = made.map((value, k) => (k ? signed(value) : number(value))).join(" + ");
    const place = at("output", [row, column]);
    const [rows, columns] = [0, 1].map((axis) => [covered[0][axis], covered.at(-1)[axis]]);
    say(words.sum(place, rows, columns, sum, number(output[row][column])) + (zeros ? words.zeros(zeros) : ""));
  };

  const choose = (key, labels, all) =>
    choice(words[key], labels, (place) => {
      state[key] = all[place];
      state.step = key === "kernel" ? state.step : 0;
      lay();
    });
  const beside = (...parts) => element("div", { class: "notes-help-panels" }, ...parts);
  const labels = (key, all) => all.map((value) => `${key} = ${value}`);
  const steps = [choose("padding", labels("padding", paddings), paddings), choose("stride", labels("stride", strides), strides)];
  lay();
  const panels = beside(panel(left, under), panel(middle, times), panel(right, over));
  return [choose("kernel", names, names), beside(...steps), facts, panels, element("div", { class: "notes-help-bar" }, back, next), text];
};
