// The degree of a polynomial: the fitted curve, and the loss on the points it was fitted to and on the others.
notesHelps.degree = (data) => {
  const { language, element, drawn, number, line, choice, slider } = notesHelps;
  const FRAME = { left: 30, right: 372, top: 10, bottom: 206 };
  const words = {
    en: {
      degree: "Degree",
      type: "Type the degree",
      penalty: "Pull on the weights",
      train: "training",
      valid: "validation",
      now: (degree, train, valid) => `Degree ${degree}: training loss ${train}, validation loss ${valid}.`,
      lowest: " No other degree has a lower validation loss here.",
      stiff: " The curve is too stiff: both losses are far above what other degrees reach.",
      near: (best) => ` The validation loss is close to the lowest, at degree ${best}: so few points do not tell these degrees apart.`,
      exact: " The curve runs through all training points and goes astray between them.",
      noise: (best) => ` The training loss is low, but the validation loss is far above that of degree ${best}: the curve follows the noise.`,
      refuse: (typed, last, degree) => `\`${typed}\` is not a whole number from 1 to ${last}. The picture still shows degree ${degree}.`,
    },
    zh: {
      degree: "次数",
      type: "键入次数",
      penalty: "对权重的拉力",
      train: "训练",
      valid: "验证",
      now: (degree, train, valid) => `${degree} 次：训练损失 ${train}，验证损失 ${valid}。`,
      lowest: "在这里，没有别的次数验证损失更低。",
      stiff: "曲线太僵硬：两个损失都比别的次数高出一大截。",
      near: (best) => `验证损失与最低的（${best} 次）差不多：点这么少，分不出这几个次数的高下。`,
      exact: "曲线穿过所有训练点，在点与点之间却跑偏了。",
      noise: (best) => `训练损失低，验证损失却比 ${best} 次高出一大截：曲线跟着噪声走了。`,
      refuse: (typed, last, degree) => `\`${typed}\` 不是 1 到 ${last} 的整数，图上仍是 ${degree} 次。`,
    },
  }[language];

  const { points, curve, penalties } = data;
  const last = penalties[0].fits.length;
  const [xs, ys] = ["x", "y"].map((axis) => [...points.train[axis], ...points.valid[axis]]);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const [floor, ceiling] = [Math.floor(Math.min(...ys)), Math.ceil(Math.max(...ys))];
  const inset = 8;
  const across = (x) => FRAME.left + inset + ((x - low) / (high - low)) * (FRAME.right - FRAME.left - 2 * inset);
  const up = (y) => FRAME.bottom - ((y - floor) / (ceiling - floor)) * (FRAME.bottom - FRAME.top);
  const dots = (part) =>
    points[part].x.map((x, k) => drawn("circle", { cx: across(x).toFixed(1), cy: up(points[part].y[k]).toFixed(1), r: 4, class: `notes-help-${part}` }));

  const heights = Array.from({ length: ceiling - floor + 1 }, (_, k) => floor + k);
  const axes = drawn(
    "g",
    { class: "notes-help-axes" },
    drawn("path", { d: `M ${FRAME.left} ${FRAME.top} V ${FRAME.bottom} H ${FRAME.right}` }),
    ...[low, 0, high].map((x) => drawn("text", { x: across(x), y: FRAME.bottom + 17 }, number(x))),
    ...heights.map((y) => drawn("text", { x: FRAME.left - 6, y: up(y) + 4, class: "notes-help-end" }, number(y))),
  );
  const fitted = drawn("polyline");
  // A picture of its own cuts off what the curve does above and below the frame.
  const size = { x: FRAME.left, y: FRAME.top, width: FRAME.right - FRAME.left, height: FRAME.bottom - FRAME.top };
  const cut = drawn("svg", { ...size, viewBox: Object.values(size).join(" "), class: "notes-help-trail" }, fitted);
  const parts = [axes, cut, ...dots("train"), ...dots("valid")];
  const picture = drawn("svg", { viewBox: "0 0 380 230", class: "notes-help-picture", "aria-hidden": "true" }, ...parts);

  const longest = Math.max(...penalties.flatMap(({ fits }) => fits.flatMap(({ train, valid }) => [train, valid])));
  const bar = (part) => {
    const fill = element("div", { class: `notes-help-bar-${part}` });
    const value = element("span", { class: "notes-help-value" });
    const row = [element("span", {}, words[part]), element("div", { class: "notes-help-track", "aria-hidden": "true" }, fill), value];
    const set = (error) => {
      fill.style.width = `${(100 * error) / longest}%`;
      value.replaceChildren(error.toFixed(3));
    };
    return { row, set };
  };
  const bars = { train: bar("train"), valid: bar("valid") };
  const { text, say } = line();

  const verdict = (fits, fit) => {
    const best = fits.reduce((found, other) => (other.valid < found.valid ? other : found));
    if (fit.train < 0.0005) return words.exact; // reads as 0.000
    if (fit === best) return words.lowest;
    if (fit.valid < 1.5 * best.valid) return words.near(best.degree);
    return fit.degree < best.degree ? words.stiff : words.noise(best.degree);
  };

  let [penalty, degree] = [0, Math.min(3, last)];
  const show = () => {
    const { fits } = penalties[penalty];
    const fit = fits[degree - 1];
    fitted.setAttribute("points", curve.map((x, k) => `${across(x).toFixed(1)},${up(fit.y[k]).toFixed(1)}`).join(" "));
    bars.train.set(fit.train);
    bars.valid.set(fit.valid);
    say(words.now(degree, fit.train.toFixed(3), fit.valid.toFixed(3)) + verdict(fits, fit));
  };

  const typed = element("input", { type: "text", inputmode: "numeric", autocomplete: "off", size: 2, "aria-label": words.type });
  const move = (to) => {
    degree = to;
    typed.value = to;
    typed.setAttribute("aria-invalid", "false");
    show();
  };
  const degrees = slider(words.degree, last - 1, (value) => String(value + 1), (value) => move(value + 1));
  degrees.row.lastChild.replaceWith(typed);
  typed.addEventListener("input", () => {
    const wanted = typed.value.normalize("NFKC").trim();
    if (!wanted) return; // still typing
    const value = Number(wanted);
    if (/^\d+$/.test(wanted) && value >= 1 && value <= last) {
      degrees.set(value - 1);
      move(value);
    } else {
      typed.setAttribute("aria-invalid", "true");
      say(words.refuse(wanted.replaceAll("`", "'"), last, degree));
    }
  });
  typed.addEventListener("change", () => typed.value.trim() || move(degree));

  degrees.set(degree - 1);
  move(degree);
  const labels = penalties.map(({ weight_decay }) => `weight_decay = ${weight_decay}`);
  const pull = choice(words.penalty, labels, (place) => {
    penalty = place;
    move(degree);
  });
  const errors = element("div", { class: "notes-help-errors" }, ...bars.train.row, ...bars.valid.row);
  return [pull, picture, element("div", { class: "notes-help-sliders" }, degrees.row), errors, text];
};
