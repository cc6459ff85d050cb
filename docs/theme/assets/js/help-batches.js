// Three batch sizes on one surface: as many rows for each, so many short steps, some, or a few exact ones.
notesHelps.batches = (data) => {
  const { language, element, drawn, number, line, choice, slider } = notesHelps;
  const FRAME = { left: 30, right: 372, top: 10, bottom: 250 };
  const [LOW, HIGH, FLOOR, CEILING] = [-0.6, 3.6, -1.2, 5.2]; // w and b of the frame
  const [TICK, NEAR] = [20, 0.05]; // rows for each move of the slider; how far above the best cost is near
  const words = {
    en: {
      size: "Rows in a step",
      rate: "Learning rate",
      rows: "Rows used",
      steps: (count) => `${count} ${count === 1 ? "step" : "steps"}`,
      now: (size, lr, steps, w, b, above) => `\`batch_size = ${size}\`, \`lr = ${lr}\`, ${steps}: w = ${w}, b = ${b}, cost ${above} above the best.`,
      start: " No step yet: it takes a whole batch for the first one.",
      outside: " The point has left the picture: for this batch size, the steps are too long.",
      near: " That is near the lowest point.",
      noisy: " It has been closer before: each step follows one row or a few, and the rows do not agree.",
      few: (count) => ` Each step goes by all the rows, but in three passes there are only ${count} of them.`,
      slow: " It is still on the way: there are many steps, but they are short.",
      walks: " It is still on the way.",
    },
    zh: {
      size: "每一步用几行",
      rate: "学习率",
      rows: "用过的行",
      steps: (count) => `${count} 步`,
      now: (size, lr, steps, w, b, above) => `\`batch_size = ${size}\`，\`lr = ${lr}\`，走了 ${steps}：w = ${w}，b = ${b}，代价比最低处高 ${above}。`,
      start: "还没有走：凑满一批才走第一步。",
      outside: "这个点跑到图外了：对这个批量大小来说，步子太长。",
      near: "已经在最低处附近。",
      noisy: "以前离得更近：每一步只听一行或几行的，而各行说法不一。",
      few: (count) => `每一步都看全部的行，可是三遍下来只有 ${count} 步。`,
      slow: "还在路上：步数不少，但每一步都短。",
      walks: "还在路上。",
    },
  }[language];

  const { rings, best, paths } = data;
  const sizes = [...new Set(paths.map((path) => path.batch_size))];
  const rates = [...new Set(paths.map((path) => path.lr))];
  const across = (w) => (FRAME.left + ((w - LOW) / (HIGH - LOW)) * (FRAME.right - FRAME.left)).toFixed(1);
  const up = (b) => (FRAME.bottom - ((b - FLOOR) / (CEILING - FLOOR)) * (FRAME.bottom - FRAME.top)).toFixed(1);
  const polyline = (ws, bs) => drawn("polyline", { points: ws.map((w, k) => `${across(w)},${up(bs[k])}`).join(" ") });
  const dot = (w, b, r, kind) => drawn("circle", { cx: across(w), cy: up(b), r, class: kind });

  const axes = drawn(
    "g",
    { class: "notes-help-axes" },
    drawn("path", { d: `M ${FRAME.left} ${FRAME.top} V ${FRAME.bottom} H ${FRAME.right}` }),
    ...[0, 1, 2, 3].map((w) => drawn("text", { x: across(w), y: FRAME.bottom + 17 }, number(w))),
    ...[-1, 0, 1, 2, 3, 4, 5].map((b) => drawn("text", { x: FRAME.left - 7, y: Number(up(b)) + 4, class: "notes-help-end" }, number(b))),
    drawn("text", { x: FRAME.right, y: FRAME.bottom - 8, class: "notes-help-end" }, "w"),
    drawn("text", { x: FRAME.left + 10, y: FRAME.top + 10 }, "b"),
  );
  const others = drawn("g", { class: "notes-help-others" });
  const trail = drawn("g", { class: "notes-help-trail" });
  // A picture of its own cuts off what lies outside of the frame.
  const size = { x: FRAME.left, y: FRAME.top, width: FRAME.right - FRAME.left, height: FRAME.bottom - FRAME.top };
  const ground = drawn("g", { class: "notes-help-rings" }, ...rings.map(({ w, b }) => polyline(w, b)));
  const cut = drawn("svg", { ...size, viewBox: Object.values(size).join(" ") }, ground, others, trail, dot(...best, 4, "notes-help-valid"));
  const picture = drawn("svg", { viewBox: "0 0 380 272", class: "notes-help-picture", "aria-hidden": "true" }, axes, cut);
  const { text, say } = line();

  /** How many records of a path lie within the rows used so far. */
  const reached = (path, rows) => path.rows.findLastIndex((used) => used <= rows);
  const inside = (w, b) => w >= LOW && w <= HIGH && b >= FLOOR && b <= CEILING;
  /** What the path up to record `at` shows, in words. */
  const verdict = (path, at, last) => {
    const above = path.above[at];
    if (at === 0) return words.start;
    if (!inside(path.w[at], path.b[at])) return words.outside;
    if (above < NEAR) return words.near;
    if (Math.min(...path.above.slice(0, at)) < above / 2) return words.noisy;
    const steps = (path.rows.length - 1) * path.every;
    if (last && steps < 10) return words.few(steps);
    return last ? words.slow : words.walks;
  };

  const walked = (path, at) => [path.w.slice(0, at + 1), path.b.slice(0, at + 1)];
  const all = Math.max(...paths.flatMap((path) => path.rows));
  let [chosen, rate, rows] = [Math.min(1, sizes.length - 1), Math.min(2, rates.length - 1), all];
  const show = () => {
    others.replaceChildren();
    for (const path of paths.filter(({ lr }) => lr === rates[rate])) {
      const at = reached(path, rows);
      const [ws, bs] = walked(path, at);
      const end = [ws[at], bs[at]];
      if (path.batch_size !== sizes[chosen]) {
        others.append(polyline(ws, bs), dot(...end, 4));
        continue;
      }
      const steps = path.every * at;
      const dots = ws.length < 10 ? ws.map((w, k) => dot(w, bs[k], 3.5)) : [];
      trail.replaceChildren(polyline(ws, bs), ...dots, dot(...end, 6, "notes-help-now"));
      const numbers = [number(end[0], 2), number(end[1], 2), path.above[at].toFixed(3)];
      say(words.now(path.batch_size, path.lr, words.steps(steps), ...numbers) + verdict(path, at, rows === all));
    }
  };

  const batch = choice(words.size, sizes.map((one) => `batch_size = ${one}`), (place) => {
    chosen = place;
    show();
  });
  batch.querySelectorAll("input")[chosen].checked = true;
  const lrs = slider(words.rate, rates.length - 1, (value) => `lr = ${rates[value]}`, (value) => {
    rate = value;
    show();
  });
  const used = slider(words.rows, Math.ceil(all / TICK), (value) => String(Math.min(value * TICK, all)), (value) => {
    rows = Math.min(value * TICK, all);
    show();
  });
  lrs.set(rate);
  used.set(Math.ceil(rows / TICK));
  show();
  return [batch, picture, element("div", { class: "notes-help-sliders" }, lrs.row, used.row), text];
};
