// The path of an optimizer: one slider picks the learning rate, another how many steps are taken.
notesHelps.descent = (data) => {
  const { language, element, drawn, number, line, slider } = notesHelps;
  const FRAME = { left: 34, right: 372, top: 22, bottom: 206 };
  const words = {
    en: {
      rate: "Learning rate",
      steps: "Steps",
      start: (lr, x, y) => `\`lr = ${lr}\`, before the first step: x = ${x}, f(x) = ${y}.`,
      after: (lr, count, x, y) => `\`lr = ${lr}\`, after ${count} ${count === 1 ? "step" : "steps"}: x = ${x}, f(x) = ${y}.`,
      outside: " The point has left the picture.",
      arrived: " The minimum is reached.",
      grows: " Each step lands farther from the minimum than the one before: the learning rate is too large.",
      stuck: " Every step jumps over the minimum and lands just as far away: f(x) does not get smaller.",
      crosses: " The steps jump over the minimum, to and fro, but come closer each time.",
      slow: " All steps go the right way, but they are small: most of the way is still ahead.",
      walks: " The steps go down one side, and get shorter as the slope gets flatter.",
    },
    zh: {
      rate: "学习率",
      steps: "步数",
      start: (lr, x, y) => `\`lr = ${lr}\`，还没有走：x = ${x}，f(x) = ${y}。`,
      after: (lr, count, x, y) => `\`lr = ${lr}\`，走了 ${count} 步：x = ${x}，f(x) = ${y}。`,
      outside: "这个点已经跑到图外了。",
      arrived: "已经到达最低点。",
      grows: "每一步都落得比上一步更远：学习率太大。",
      stuck: "每一步都越过最低点，落到同样远的地方：f(x) 不再变小。",
      crosses: "每一步都越过最低点，来回跳，但一次比一次近。",
      slow: "方向是对的，但每一步都很小：大部分路还没有走。",
      walks: "一直从同一侧往下走，坡越平，步子越短。",
    },
  }[language];

  const { curve, paths } = data;
  const [low, high] = [Math.min(...curve.x), Math.max(...curve.x)];
  const [floor, ceiling] = [Math.min(...curve.y), Math.max(...curve.y)];
  const bottom = curve.x[curve.y.indexOf(floor)]; // where the curve is lowest
  const across = (x) => FRAME.left + ((x - low) / (high - low)) * (FRAME.right - FRAME.left);
  const up = (y) => FRAME.bottom - ((y - floor) / (ceiling - floor)) * (FRAME.bottom - FRAME.top) * 0.94 - 6;
  const polyline = (xs, ys, kind) =>
    drawn("polyline", { points: xs.map((x, k) => `${across(x).toFixed(1)},${up(ys[k]).toFixed(1)}`).join(" "), class: kind });

  const ticks = (from, to) => {
    const step = [0.25, 0.5, 1, 2, 5, 10, 20, 50].find((size) => (to - from) / size <= 6) ?? (to - from) / 5;
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, k) => (first + k) * step);
  };
  const axes = drawn(
    "g",
    { class: "notes-help-axes" },
    drawn("path", { d: `M ${FRAME.left} ${FRAME.top} V ${FRAME.bottom} H ${FRAME.right}` }),
    ...ticks(low, high).map((x) => drawn("text", { x: across(x), y: FRAME.bottom + 17 }, number(x))),
    ...ticks(floor, ceiling).map((y) => drawn("text", { x: FRAME.left - 7, y: up(y) + 4, class: "notes-help-end" }, number(y))),
    drawn("text", { x: FRAME.right, y: FRAME.bottom - 8, class: "notes-help-end" }, "x"),
    drawn("text", { x: FRAME.left, y: 13 }, "f(x)"),
  );
  const trail = drawn("g", { class: "notes-help-trail" });
  const parts = [axes, polyline(curve.x, curve.y, "notes-help-curve"), trail];
  const picture = drawn("svg", { viewBox: "0 0 380 230", class: "notes-help-picture", "aria-hidden": "true" }, ...parts);
  const { text, say } = line();

  const inside = (x, y) => x >= low && x <= high && y >= floor && y <= ceiling;
  /** What the steps up to `count` show, in words. */
  const verdict = ({ x, y }, count) => {
    if (count === 0) return "";
    const away = (k) => Math.abs(x[k] - bottom);
    const crossed = (x[count] - bottom) * (x[count - 1] - bottom) < 0;
    if (away(count) < 5e-5) return words.arrived; // reads as the minimum itself
    if (away(count) > away(count - 1) * 1.0001) return words.grows;
    if (crossed && away(count) > away(count - 1) * 0.9999) return words.stuck;
    if (crossed) return words.crosses;
    return away(count) > away(0) / 2 && count === x.length - 1 ? words.slow : words.walks;
  };

  const show = () => {
    const path = paths[rate];
    const count = Math.min(steps, path.x.length - 1);
    const leaves = path.x.findIndex((x, k) => k <= count && !inside(x, path.y[k]));
    const end = leaves < 0 ? count + 1 : leaves; // what lies outside is told, not drawn
    const [xs, ys] = [path.x.slice(0, end), path.y.slice(0, end)];
    const dots = xs.map((x, k) => drawn("circle", { cx: across(x), cy: up(ys[k]), r: k === count ? 6 : 3.5, class: k === count ? "notes-help-now" : null }));
    trail.replaceChildren(polyline(xs, ys, null), ...dots);
    const [x, y] = [number(path.x[count]), number(path.y[count])];
    const told = count ? words.after(path.lr, count, x, y) : words.start(path.lr, x, y);
    say(told + verdict(path, count) + (inside(path.x[count], path.y[count]) ? "" : words.outside));
  };

  let [rate, steps] = [0, 0];
  const longest = Math.max(...paths.map(({ x }) => x.length - 1));
  const rates = slider(words.rate, paths.length - 1, (value) => `lr = ${paths[value].lr}`, (value) => {
    rate = value;
    show();
  });
  const counts = slider(words.steps, longest, String, (value) => {
    steps = value;
    show();
  });
  rate = Math.min(1, paths.length - 1);
  steps = Math.min(5, longest);
  rates.set(rate);
  counts.set(steps);
  show();
  return [picture, element("div", { class: "notes-help-sliders" }, rates.row, counts.row), text];
};
