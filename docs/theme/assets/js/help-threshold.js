// A threshold on recorded scores: what it finds, misses, and flags by mistake, and what that costs.
notesHelps.threshold = (data) => {
  const { language, element, drawn, number, line, choice, slider } = notesHelps;
  const FRAME = { left: 12, right: 368, middle: 118, height: 104 };
  const PRICES = [1, 10, 100];
  const words = {
    en: {
      price: "What a miss costs, in false alarms",
      threshold: "Threshold",
      legend: (no, yes) => `Up: rows that are a no. Down: rows that are a yes. Those further left are not drawn: ${no} and ${yes}.`,
      names: ["accuracy", "precision", "recall", "F1"],
      now: (logit, p, found, all, missed, alarms) => `Above ${logit} (p = ${p}): ${found} of ${all} found, ${missed} missed, false alarms: ${alarms}.`,
      sum: (sum, total) => ` Cost: ${sum} = ${total}.`,
      best: " No other threshold of the slider costs less.",
      lower: (total, logit) => ` A lower threshold, ${logit}, costs ${total}: what it finds outweighs its false alarms.`,
      higher: (total, logit) => ` A higher threshold, ${logit}, costs ${total}: the false alarms it spares outweigh what it misses.`,
    },
    zh: {
      price: "漏掉一个，相当于误报几次",
      threshold: "阈值",
      legend: (no, yes) => `朝上：答案为“否”的行；朝下：答案为“是”的行。更靠左的没有画：${no} 行与 ${yes} 行。`,
      names: ["准确率", "精确率", "召回率", "F1"],
      now: (logit, p, found, all, missed, alarms) => `大于 ${logit}（p = ${p}）：${all} 个里找到 ${found} 个，漏掉 ${missed} 个，误报 ${alarms} 次。`,
      sum: (sum, total) => `代价：${sum} = ${total}。`,
      best: "滑块上没有更省的阈值。",
      lower: (total, logit) => `阈值低到 ${logit}，代价是 ${total}：多找到的，抵得过多出来的误报。`,
      higher: (total, logit) => `阈值高到 ${logit}，代价是 ${total}：省下的误报，抵得过多漏掉的。`,
    },
  }[language];

  const { cuts, positives, negatives } = data;
  const width = (FRAME.right - FRAME.left) / cuts.length;
  const across = (k) => FRAME.left + k * width;
  const between = (key) => cuts.map((cut, k) => cut[key] - (cuts[k + 1]?.[key] ?? 0)); // rows from this cut to the next
  const [no, yes] = [between("alarms"), between("found")];
  const unit = FRAME.height / Math.max(...no, ...yes);
  const bars = (counts, kind, up) =>
    counts.map((count, k) => {
      const height = (count * unit).toFixed(1);
      return drawn("rect", { x: (across(k) + 0.5).toFixed(1), y: up ? FRAME.middle - height : FRAME.middle, width: (width - 1).toFixed(1), height, class: kind });
    });
  const upper = bars(no, "notes-help-no", true);
  const lower = bars(yes, "notes-help-yes", false);
  const cutLine = drawn("line", { y1: 8, class: "notes-help-cut" });
  const bottom = FRAME.middle + Math.max(...yes) * unit + 10;
  const whole = cuts.flatMap(({ threshold }, k) => (Number.isInteger(threshold) ? [k] : []));
  const ticks = whole.map((k) => drawn("text", { x: across(k), y: bottom + 14 }, number(cuts[k].threshold)));
  const axis = drawn("g", { class: "notes-help-axes" }, drawn("path", { d: `M ${FRAME.left} ${FRAME.middle} H ${FRAME.right}` }), ...ticks);
  const parts = [...upper, ...lower, axis, cutLine];
  const picture = drawn("svg", { viewBox: `0 0 380 ${Math.ceil(bottom + 22)}`, class: "notes-help-picture", "aria-hidden": "true" }, ...parts);
  cutLine.setAttribute("y2", bottom);

  const shares = words.names.map((name) => {
    const fill = element("div", { class: "notes-help-bar-train" });
    const value = element("span", { class: "notes-help-value" });
    const set = (part, all) => {
      fill.style.width = `${all ? (100 * part) / all : 0}%`;
      value.replaceChildren(all ? (part / all).toFixed(3) : "0 / 0");
    };
    return { row: [element("span", {}, name), element("div", { class: "notes-help-track", "aria-hidden": "true" }, fill), value], set };
  });

  const { text, say } = line();
  const logit = (k) => number(cuts[k].threshold);
  let [price, place] = [PRICES[0], Math.max(0, cuts.findIndex(({ threshold }) => threshold === 0))];
  const total = ({ found, alarms }) => price * (positives - found) + alarms;

  const verdict = () => {
    const totals = cuts.map(total);
    const least = Math.min(...totals);
    if (totals[place] === least) return words.best;
    const best = totals.indexOf(least);
    return (best < place ? words.lower : words.higher)(least, logit(best));
  };
  const show = () => {
    const { found, alarms } = cuts[place];
    const missed = positives - found;
    [upper, lower].forEach((bars) => bars.forEach((bar, k) => bar.classList.toggle("notes-help-above", k >= place)));
    ["x1", "x2"].forEach((x) => cutLine.setAttribute(x, across(place)));
    const right = found + negatives - alarms;
    const pairs = [[right, positives + negatives], [found, found + alarms], [found, positives], [2 * found, 2 * found + missed + alarms]];
    pairs.forEach((pair, k) => shares[k].set(...pair));
    const sum = words.sum(`${price} · ${missed} + ${alarms}`, total(cuts[place]));
    const p = (1 / (1 + Math.exp(-cuts[place].threshold))).toFixed(2);
    say(words.now(logit(place), p, found, positives, missed, alarms) + sum + verdict());
  };

  const move = (k) => {
    place = k;
    show();
  };
  const threshold = slider(words.threshold, cuts.length - 1, logit, move);
  const prices = choice(words.price, PRICES.map(String), (k) => {
    price = PRICES[k];
    show();
  });
  threshold.set(place);
  show();
  const legend = element("p", { class: "notes-help-facts" }, words.legend(negatives - cuts[0].alarms, positives - cuts[0].found));
  const numbers = element("div", { class: "notes-help-errors" }, ...shares.flatMap(({ row }) => row));
  return [prices, legend, picture, element("div", { class: "notes-help-sliders" }, threshold.row), numbers, text];
};
