// The path of gradient descent on the recorded curve, for any learning rate: on a slider, or typed.
notesHelps.descent = (data) => {
  const { language, element, drawn, number, line, slider, goals } = notesHelps;
  const { parabola, walk, factor, marks } = notesDescent;
  const FRAME = { left: 34, right: 372, top: 22, bottom: 206 };
  const POSITIONS = 120; // of the slider; what is typed may lie between them
  const words = notesHelps.descentWords[language];

  const { curve, paths } = data;
  const [low, high] = [Math.min(...curve.x), Math.max(...curve.x)];
  const [floor, ceiling] = [Math.min(...curve.y), Math.max(...curve.y)];
  const bottom = curve.x[curve.y.indexOf(floor)]; // where the curve is lowest
  const across = (x) => FRAME.left + ((x - low) / (high - low)) * (FRAME.right - FRAME.left);
  const up = (y) => FRAME.bottom - ((y - floor) / (ceiling - floor)) * (FRAME.bottom - FRAME.top) * 0.94 - 6;
  const polyline = (xs, ys, kind) =>
    drawn("polyline", { points: xs.map((x, k) => `${across(x).toFixed(1)},${up(ys[k]).toFixed(1)}`).join(" "), class: kind });

  const spaced = (from, to) => {
    const step = [0.25, 0.5, 1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= 6) ?? (to - from) / 5;
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, k) => (first + k) * step);
  };
  const axes = drawn(
    "g",
    { class: "notes-help-axes" },
    drawn("path", { d: `M ${FRAME.left} ${FRAME.top} V ${FRAME.bottom} H ${FRAME.right}` }),
    ...spaced(low, high).map((x) => drawn("text", { x: across(x), y: FRAME.bottom + 17 }, number(x))),
    ...spaced(floor, ceiling).map((y) => drawn("text", { x: FRAME.left - 7, y: up(y) + 4, class: "notes-help-end" }, number(y))),
    drawn("text", { x: FRAME.right, y: FRAME.bottom - 8, class: "notes-help-end" }, "x"),
    drawn("text", { x: FRAME.left, y: 13 }, "f(x)"),
  );
  const trail = drawn("g", { class: "notes-help-trail" });
  const parts = [axes, polyline(curve.x, curve.y, "notes-help-curve"), trail];
  const picture = drawn("svg", { viewBox: "0 0 380 230", class: "notes-help-picture", "aria-hidden": "true" }, ...parts);
  const { text, say } = line();

  const inside = (x, y) => x >= low && x <= high && y <= ceiling;
  /** What the steps up to `count` show, in words. */
  const verdict = ({ x }, count) => {
    if (count === 0) return "";
    const away = (k) => Math.abs(x[k] - bottom);
    const by = factor(shape, state.lr);
    if (away(count) < 1e-12) return words.arrived;
    if (away(count) < 5e-5) return (by < 0 ? words.crosses : "") + words.almost; // reads as the minimum itself
    if (Math.abs(by) > 1) return words.grows;
    if (by === -1) return words.stuck;
    if (by < 0) return words.crosses;
    return away(count) > away(0) / 2 && count === x.length - 1 ? words.slow : words.walks;
  };

  const shape = parabola(curve);
  const limits = marks(shape);
  const largest = Number((1.2 * limits.never).toPrecision(6));
  const longest = Math.max(...paths.map(({ x }) => x.length - 1));
  const twin = Number((0.2 * limits.once).toPrecision(6));
  const goal = goals(words.goals(longest, number(twin)));
  const state = { lr: twin, steps: Math.min(5, longest) };
  const lrOf = (position) => Number(((largest * (position + 1)) / POSITIONS).toPrecision(6));

  const judge = ({ x, y }) => {
    const away = (place) => Math.abs(place - bottom);
    const by = factor(shape, state.lr);
    const end = state.steps === longest;
    if (end && by < 0 && away(x[longest]) < 0.001) goal.reach(0);
    if (end && away(x[longest]) > away(x[0]) && inside(x[longest], y[longest])) goal.reach(1);
    if (by < 0 && Math.abs(by + factor(shape, twin)) < 1e-9) goal.reach(2);
  };
  const show = () => {
    const path = walk(shape, state.lr, paths[0].x[0], longest);
    const { steps: count } = state;
    const leaves = path.x.findIndex((x, k) => k <= count && !inside(x, path.y[k]));
    const end = leaves < 0 ? count + 1 : leaves; // what lies outside is told, not drawn
    const [xs, ys] = [path.x.slice(0, end), path.y.slice(0, end)];
    const dots = xs.map((x, k) => drawn("circle", { cx: across(x), cy: up(ys[k]), r: k === count ? 6 : 3.5, class: k === count ? "notes-help-now" : null }));
    trail.replaceChildren(polyline(xs, ys, null), ...dots);
    const [x, y] = [number(path.x[count]), number(path.y[count])];
    const told = count ? words.after(state.lr, count, x, y) : words.start(state.lr, x, y);
    say(told + verdict(path, count) + (inside(path.x[count], path.y[count]) ? "" : words.outside));
    judge(path);
  };

  const typed = element("input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 5, "aria-label": words.type });
  const choose = (lr) => {
    state.lr = lr;
    rates.set(Math.min(POSITIONS - 1, Math.max(0, Math.round((lr / largest) * POSITIONS) - 1)), `lr = ${lr}`);
    if (document.activeElement !== typed) typed.value = lr;
    typed.setAttribute("aria-invalid", "false");
    show();
  };
  const rates = slider(words.rate, POSITIONS - 1, (position) => `lr = ${lrOf(position)}`, (position) => choose(lrOf(position)));
  rates.row.lastChild.replaceWith(typed);
  typed.addEventListener("input", () => {
    const wanted = typed.value.normalize("NFKC").replace(/。/g, ".").trim();
    typed.setAttribute("aria-invalid", "false");
    if (!wanted) return; // still typing
    const value = Number(wanted);
    if (/^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(wanted) && value > 0 && value <= largest) return void choose(value);
    if (/^0*\.?0*$/.test(wanted)) return; // on the way to 0.05
    typed.setAttribute("aria-invalid", "true");
    say(words.refuse(wanted.replaceAll("`", "'"), number(largest), state.lr));
  });
  typed.addEventListener("change", () => {
    if (typed.getAttribute("aria-invalid") === "true") return;
    typed.value = state.lr;
    show();
  });
  const tick = (lr) => {
    const mark = element("span", {}, number(lr));
    mark.style.setProperty("--at", (Math.round((lr / largest) * POSITIONS) - 1) / (POSITIONS - 1));
    return mark;
  };
  const ticks = element("div", { class: "notes-help-marks", "aria-hidden": "true" }, tick(limits.once), tick(limits.never));
  const counts = slider(words.steps, longest, String, (value) => {
    state.steps = value;
    show();
  });
  counts.set(state.steps);
  choose(twin);
  const legend = element("p", { class: "notes-help-facts" }, words.marks(number(limits.once), number(limits.never)));
  return [picture, legend, element("div", { class: "notes-help-sliders" }, rates.row, ticks, counts.row), text, goal.box];
};
