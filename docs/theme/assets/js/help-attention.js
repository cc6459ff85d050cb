// Four vectors that attend to one another; one of them moves, and the recorded weights follow.
notesHelps.attention = (data) => {
  const { language, element, drawn, number, line, choice, slider } = notesHelps;
  const SIZE = { width: 380, height: 236, middle: 118, unit: 34 };
  const words = {
    en: {
      asks: "Who asks",
      mask: "Mask",
      masks: ["none", "causal"],
      length: (name) => `Length of ${name}`,
      direction: (name) => `Direction of ${name}`,
      weights: "Weights, one row per query",
      legend: "The thicker an arrow, the larger its weight; the ring is the output of the one that asks.",
      most: (name, others, share) => `${name} looks mostly at ${others.map((other) => (other === name ? "itself" : other)).join(" and ")} (${share}${others.length > 1 ? " each" : ""}).`,
      output: (sum, at) => ` Its output: ${sum} = ${at}.`,
      hidden: (names) => ` Hidden from it: ${names.join(", ")}.`,
      same: (name, moved) => ` Whatever ${moved} does, ${name} does not notice.`,
    },
    zh: {
      asks: "谁来问",
      mask: "掩码",
      masks: ["没有", "因果"],
      length: (name) => `${name} 的长度`,
      direction: (name) => `${name} 的方向`,
      weights: "权重，一行对应一个查询",
      legend: "箭头越粗，权重越大；圆圈是提问者得到的输出。",
      most: (name, others, share) => `${name} 看得最多的是${others.map((other) => (other === name ? "自己" : ` ${other} `)).join("和").trimEnd()}（${others.length > 1 ? "各 " : ""}${share}）。`,
      output: (sum, at) => `它的输出：${sum} = ${at}。`,
      hidden: (names) => `它看不到：${names.join("、")}。`,
      same: (name, moved) => `${moved} 怎么动，${name} 都察觉不到。`,
    },
  }[language];

  const { names, vectors, moved, places } = data;
  const values = (key) => [...new Set(places.map((place) => place[key]))];
  const [lengths, directions] = [values("length"), values("degrees")];
  const short = (value) => value.toFixed(2).replace("-0.00", "0.00").replace("-", "−");
  const pair = (vector) => `(${vector.map(short).join(", ")})`;
  const state = { asks: moved, causal: false, length: Math.min(1, lengths.length - 1), direction: Math.floor(directions.length / 6) };

  /** The recorded weights; a causal mask leaves those up to the diagonal, which then have sum 1 again. */
  const rows = (weights) =>
    weights.map((row, i) => {
      if (!state.causal) return row;
      const sum = row.slice(0, i + 1).reduce((total, weight) => total + weight, 0);
      return row.map((weight, j) => (j > i ? 0 : weight / sum));
    });

  const across = (x) => SIZE.width / 2 + x * SIZE.unit;
  const up = (y) => SIZE.middle - y * SIZE.unit;
  const arrows = names.map((name) => {
    const stem = drawn("line", { x1: across(0), y1: up(0) });
    const tip = drawn("circle", { r: 4 });
    const label = drawn("text", {}, name);
    return { stem, tip, label, group: drawn("g", { class: "notes-help-arrow" }, stem, tip, label) };
  });
  const ring = drawn("circle", { r: 8, class: "notes-help-ring" });
  const axes = drawn("g", { class: "notes-help-axes" }, drawn("path", { d: `M 40 ${up(0)} H ${SIZE.width - 40} M ${across(0)} 6 V ${SIZE.height - 6}` }));
  const parts = [axes, ...arrows.map(({ group }) => group), ring];
  const picture = drawn("svg", { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, class: "notes-help-picture", "aria-hidden": "true" }, ...parts);

  const cells = names.map(() => names.map(() => element("td")));
  const heads = names.map((name) => element("th", { scope: "row" }, name));
  const header = element("tr", {}, element("td"), ...names.map((name) => element("th", { scope: "col" }, name)));
  const body = names.map((_, i) => element("tr", {}, heads[i], ...cells[i]));
  const table = element("table", { class: "notes-help-weights" }, element("caption", {}, words.weights), header, ...body);

  const { text, say } = line();

  const draw = (all, weights) => {
    all.forEach(([x, y], j) => {
      const { stem, tip, label, group } = arrows[j];
      const far = Math.hypot(x, y) || 1;
      const ends = { x2: across(x), y2: up(y), "stroke-width": 1 + 9 * weights[j] };
      Object.entries(ends).forEach(([key, value]) => stem.setAttribute(key, value));
      tip.setAttribute("cx", across(x));
      tip.setAttribute("cy", up(y));
      label.setAttribute("x", across(x + (0.4 * x) / far));
      label.setAttribute("y", up(y + (0.4 * y) / far) + 4);
      group.classList.toggle("notes-help-now", j === state.asks);
      group.classList.toggle("notes-help-veiled", state.causal && j > state.asks);
    });
  };
  const show = () => {
    const { asks, causal } = state;
    const place = places.find(({ length, degrees }) => length === lengths[state.length] && degrees === directions[state.direction]);
    const all = vectors.map((vector, j) => (j === moved ? place.at : vector));
    const weights = rows(place.weights);
    const output = [0, 1].map((axis) => all.reduce((sum, vector, j) => sum + weights[asks][j] * vector[axis], 0));
    draw(all, weights[asks]);
    ring.setAttribute("cx", across(output[0]));
    ring.setAttribute("cy", up(output[1]));
    weights.forEach((row, i) =>
      row.forEach((weight, j) => {
        const hidden = causal && j > i;
        cells[i][j].textContent = hidden ? "–" : weight.toFixed(2);
        cells[i][j].style.setProperty("--weight", hidden ? 0 : weight.toFixed(3));
      }),
    );
    body.forEach((row, i) => row.classList.toggle("notes-help-now", i === asks));
    const seen = names.filter((_, j) => !causal || j <= asks);
    const [name, most] = [names[asks], Math.max(...weights[asks])];
    const favorites = names.filter((_, j) => most - weights[asks][j] < 1e-5);
    const sum = seen.map((other, j) => `${weights[asks][j].toFixed(2)} ${other}`).join(" + ");
    const hidden = names.slice(seen.length);
    say(
      words.most(name, favorites, most.toFixed(2)) +
        words.output(sum, pair(output)) +
        (hidden.length ? words.hidden(hidden) : "") +
        (causal && moved > asks ? words.same(name, names[moved]) : ""),
    );
  };
  const change = (key, made) => (value) => {
    state[key] = made(value);
    show();
  };

  const whole = (value) => value;
  const asked = choice(words.asks, names, change("asks", whole), state.asks);
  const masks = choice(words.mask, words.masks, change("causal", Boolean));
  const length = slider(words.length(names[moved]), lengths.length - 1, (k) => number(lengths[k]), change("length", whole));
  const direction = slider(words.direction(names[moved]), directions.length - 1, (k) => `${directions[k]}°`, change("direction", whole));
  length.set(state.length);
  direction.set(state.direction);
  show();
  const legend = element("p", { class: "notes-help-facts" }, words.legend);
  const choices = element("div", { class: "notes-help-panels" }, asked, masks);
  const sliders = element("div", { class: "notes-help-sliders" }, direction.row, length.row);
  return [choices, legend, element("div", { class: "notes-help-panels" }, picture, table), sliders, text];
};
