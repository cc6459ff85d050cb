// The backward pass, one gradient at a time: walk with the buttons or the slider, say in advance what comes.
notesHelps.backward = (data) => {
  const { language, element, drawn, number, line, slider, question, goals } = notesHelps;
  const BOX = { width: 110, line: 15 };
  const words = notesHelps.backwardWords[language];
  const signed = (value) => (value < 0 ? `(${number(value)})` : number(value));

  const xs = data.nodes.map(({ x }) => x);
  const ys = data.nodes.map(({ y }) => y);
  const spread = (values, size) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high > low ? ((value - low) / (high - low)) * size : size / 2);
  };
  const [across, up] = [spread(xs, 264), spread(ys, 190)];
  const place = new Map(data.nodes.map(({ id, x, y }) => [id, [across(x) + 58, 190 - up(y) + 42]]));

  const heights = new Map(data.nodes.map(({ id, ops }) => [id, 44 + BOX.line * ops.length]));
  const nodes = data.nodes.map((node) => {
    const [x, y] = place.get(node.id);
    const height = heights.get(node.id);
    const top = y - height / 2;
    const box = drawn("rect", { x: x - BOX.width / 2, y: top, width: BOX.width, height, rx: 8 });
    const value = drawn("text", { x, y: top + 17 }, `${node.label} = ${number(node.value)}`);
    const ops = node.ops.map((op, k) => drawn("text", { x, y: top + 32 + BOX.line * k, class: "notes-help-op" }, op));
    const grad = drawn("text", { x, y: top + height - 8, class: "notes-help-grad" });
    return { ...node, grad, group: drawn("g", { class: "notes-help-node" }, box, value, ...ops, grad) };
  });
  const edges = data.edges.map((edge) => {
    const [[x1, y1], [x2, y2]] = [place.get(edge.to), place.get(edge.from)];
    const away = (id) => Math.min(BOX.width / 2 / Math.abs(x2 - x1 || 1e-9), heights.get(id) / 2 / Math.abs(y2 - y1 || 1e-9));
    const [start, end] = [away(edge.to), 1 - away(edge.from)];
    const [fromX, fromY, toX, toY] = [x1 + (x2 - x1) * start, y1 + (y2 - y1) * start, x1 + (x2 - x1) * end, y1 + (y2 - y1) * end];
    const head = drawn("path", { d: "M -9 -5 L 0 0 L -9 5" });
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    head.setAttribute("transform", `translate(${toX} ${toY}) rotate(${angle})`);
    const path = drawn("line", { x1: fromX, y1: fromY, x2: toX, y2: toY });
    const [x, y] = [(fromX + toX) / 2, (fromY + toY) / 2];
    const side = Math.sign(Math.round(x - 190)); // labels stand outside, away from the middle
    const local = drawn("text", { x: x + side * 12, y: y < 137 ? y - 2 : y + 12 }, `× ${signed(edge.local)}`);
    local.style.textAnchor = ["end", "middle", "start"][side + 1];
    return { ...edge, group: drawn("g", { class: "notes-help-edge" }, path, head, local) };
  });
  const parts = [...edges, ...nodes].map(({ group }) => group);
  const picture = drawn("svg", { viewBox: "0 0 380 274", role: "img", class: "notes-help-picture" }, ...parts);

  const { text, say } = line();
  const last = data.steps.length;
  const state = { now: 0, said: 0 }; // said: how many steps in a row from the first were said in advance
  const codeOf = (id) => data.nodes.find((node) => node.id === id)?.code;
  const waiting = data.steps.find(({ node }, k) => data.steps.findIndex((step) => step.node === node) < k)?.node; // more than one path leads here
  const goal = goals(words.goals(waiting));

  /** The gradient each node holds after the first `count` steps. */
  const held = (count) => new Map(data.steps.slice(0, count).map(({ node, total }) => [node, total]));

  const told = (step, before) => {
    const kept = step.adds_to ? words.kept(step.adds_to) : "";
    if (step.from === null) return words.seed(step.node, number(step.grad)) + kept;
    const local = data.edges.find(({ from, to }) => from === step.node && to === step.from)?.local;
    const sent = words.sent(step.from, codeOf(step.from), step.node, number(before.get(step.from)), signed(local), number(step.grad));
    const was = before.get(step.node);
    const total = number(step.total);
    return sent + (was === undefined ? words.first(step.node, total) : words.add(step.node, number(was), signed(step.grad), total)) + kept;
  };

  const show = (count, before = "") => {
    state.now = count;
    const grads = held(count);
    const step = data.steps[count - 1];
    const done = new Set(data.steps.slice(0, count).map(({ node, from }) => `${from} ${node}`));
    for (const node of nodes) {
      node.group.classList.toggle("notes-help-now", node.id === step?.node);
      node.grad.textContent = grads.has(node.id) ? number(grads.get(node.id)) : "";
    }
    for (const { group, from, to } of edges) {
      group.classList.toggle("notes-help-done", done.has(`${to} ${from}`));
      group.classList.toggle("notes-help-now", from === step?.node && to === step?.from);
    }
    const heard = nodes.map(({ id, label, value, ops }) => words.value(label, number(value), ops.join(", ")) + (grads.has(id) ? words.grad(number(grads.get(id))) : ""));
    picture.setAttribute("aria-label", heard.join("; "));
    back.disabled = count === 0;
    next.disabled = count === last;
    move.set(count);
    const coming = data.steps[count];
    guess.row.hidden = !coming;
    if (coming) guess.ask(coming.from === null ? words.askSeed(coming.node) : words.ask(coming.from, codeOf(coming.from), coming.node));
    say(before + (step ? told(step, held(count - 1)) : words.before));
    if (step?.node === waiting && data.steps.slice(count).some(({ node }) => node === waiting)) goal.reach(0);
  };

  const answer = (typed) => {
    const written = typed.normalize("NFKC").replace(/[−–]/g, "-").trim();
    const { from, node, grad } = data.steps[state.now];
    const shown = written.replaceAll("`", "'").replace("-", "−");
    if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(written)) {
      guess.wrong(true);
      return say(words.unread(shown));
    }
    if (Math.abs(Number(written) - grad) > 1e-6 * Math.max(1, Math.abs(grad))) {
      guess.wrong(true);
      state.said = -1;
      return say(from === null ? words.wrongSeed(shown, node) : words.wrong(shown, from, node));
    }
    state.said = state.said === state.now ? state.said + 1 : -1;
    if (from !== null) goal.reach(1);
    if (state.said === last) goal.reach(2);
    show(state.now + 1, words.right(number(grad)));
    if (state.now === last) back.focus(); // the question is gone
  };

  const back = element("button", { type: "button" }, words.back);
  const next = element("button", { type: "button" }, words.next);
  const guess = question(answer);
  const walk = (count) => {
    state.said = 0;
    show(count);
  };
  const move = slider(words.step, last, (value) => words.of(value, last), walk);
  const go = (count, button, other) => {
    walk(count);
    if (button.disabled) other.focus(); // a disabled button would drop the focus
  };
  back.addEventListener("click", () => go(state.now - 1, back, next));
  next.addEventListener("click", () => go(state.now + 1, next, back));
  show(0);
  return [picture, element("div", { class: "notes-help-bar" }, back, next, move.row), guess.row, text, goal.box];
};
