// The backward pass, one gradient at a time: walk with the buttons or the slider, see where each number goes.
notesHelps.backward = (data) => {
  const { language, element, drawn, number, line, slider } = notesHelps;
  const BOX = { width: 92, height: 50 };
  const words = {
    en: {
      back: "Back",
      next: "Next",
      step: "Step",
      of: (now, last) => `${now} of ${last}`,
      before: "The forward pass is done: every node has a value, no node has a gradient yet.",
      seed: (node, grad) => `We start at \`${node}\`: its gradient with respect to itself is ${grad}.`,
      sent: (from, node, have, local, grad) => `\`${from}\` sends to \`${node}\`: its gradient ${have} × the local derivative ${local} = ${grad}.`,
      first: (node, total) => ` It is the first to arrive, so \`${node}\` now has ${total}.`,
      add: (node, was, grad, total) => ` Another path has arrived before, so they add up: ${was} + ${grad} = ${total} at \`${node}\`.`,
      kept: (place) => ` PyTorch keeps it in \`${place}\`.`,
      value: (label, value) => `${label} = ${value}`,
      grad: (grad) => `, gradient ${grad}`,
    },
    zh: {
      back: "上一步",
      next: "下一步",
      step: "步骤",
      of: (now, last) => `${now} / ${last}`,
      before: "前向传播已经完成：每个节点都有值，还没有一个节点有梯度。",
      seed: (node, grad) => `从 \`${node}\` 开始：它对自己的梯度是 ${grad}。`,
      sent: (from, node, have, local, grad) => `\`${from}\` 传给 \`${node}\`：自己的梯度 ${have} × 局部导数 ${local} = ${grad}。`,
      first: (node, total) => `这是第一份，所以 \`${node}\` 现在的梯度是 ${total}。`,
      add: (node, was, grad, total) => `\`${node}\` 已经收到过一份，两份相加：${was} + ${grad} = ${total}。`,
      kept: (place) => `PyTorch 把它存放在 \`${place}\` 里。`,
      value: (label, value) => `${label} = ${value}`,
      grad: (grad) => `，梯度 ${grad}`,
    },
  }[language];
  const signed = (value) => (value < 0 ? `(${number(value)})` : number(value));

  const xs = data.nodes.map(({ x }) => x);
  const ys = data.nodes.map(({ y }) => y);
  const spread = (values, size) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high > low ? ((value - low) / (high - low)) * size : size / 2);
  };
  const [across, up] = [spread(xs, 268), spread(ys, 150)];
  const place = new Map(data.nodes.map(({ id, x, y }) => [id, [across(x) + 56, 150 - up(y) + 45]]));

  const nodes = data.nodes.map((node) => {
    const [x, y] = place.get(node.id);
    const box = drawn("rect", { x: x - BOX.width / 2, y: y - BOX.height / 2, width: BOX.width, height: BOX.height, rx: 8 });
    const value = drawn("text", { x, y: y + 5 }, words.value(node.label, number(node.value)));
    const grad = drawn("text", { x, y: y + 15, class: "notes-help-grad" });
    return { ...node, text: value, top: y, grad, group: drawn("g", { class: "notes-help-node" }, box, value, grad) };
  });
  const edges = data.edges.map((edge) => {
    const [[x1, y1], [x2, y2]] = [place.get(edge.to), place.get(edge.from)];
    const scale = Math.min(BOX.width / 2 / Math.abs(x2 - x1 || 1e-9), BOX.height / 2 / Math.abs(y2 - y1 || 1e-9));
    const [dx, dy] = [(x2 - x1) * scale, (y2 - y1) * scale];
    const head = drawn("path", { d: "M -9 -5 L 0 0 L -9 5" });
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    head.setAttribute("transform", `translate(${x2 - dx} ${y2 - dy}) rotate(${angle})`);
    const path = drawn("line", { x1: x1 + dx, y1: y1 + dy, x2: x2 - dx, y2: y2 - dy });
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const side = Math.sign(Math.round(x - 190)); // labels stand outside, away from the middle
    const local = drawn("text", { x: x + side * 12, y: y < 125 ? y - 8 : y + 18 }, `× ${signed(edge.local)}`);
    local.style.textAnchor = ["end", "middle", "start"][side + 1];
    return { ...edge, group: drawn("g", { class: "notes-help-edge" }, path, head, local) };
  });
  const parts = [...edges, ...nodes].map(({ group }) => group);
  const picture = drawn("svg", { viewBox: "0 0 380 240", role: "img", class: "notes-help-picture" }, ...parts);

  const { text, say } = line();
  const last = data.steps.length;
  let now = 0;

  /** The gradient each node holds after the first `count` steps. */
  const held = (count) => new Map(data.steps.slice(0, count).map(({ node, total }) => [node, total]));

  const told = (step, before) => {
    const kept = step.adds_to ? words.kept(step.adds_to) : "";
    if (step.from === null) return words.seed(step.node, number(step.grad)) + kept;
    const local = data.edges.find(({ from, to }) => from === step.node && to === step.from)?.local;
    const sent = words.sent(step.from, step.node, number(before.get(step.from)), signed(local), number(step.grad));
    const was = before.get(step.node);
    const total = number(step.total);
    return sent + (was === undefined ? words.first(step.node, total) : words.add(step.node, number(was), signed(step.grad), total)) + kept;
  };

  const show = (count) => {
    now = count;
    const grads = held(count);
    const step = data.steps[count - 1];
    const done = new Set(data.steps.slice(0, count).map(({ node, from }) => `${from} ${node}`));
    for (const node of nodes) {
      node.group.classList.toggle("notes-help-now", node.id === step?.node);
      node.text.setAttribute("y", node.top + (grads.has(node.id) ? -5 : 5));
      node.grad.textContent = grads.has(node.id) ? number(grads.get(node.id)) : "";
    }
    for (const { group, from, to } of edges) {
      group.classList.toggle("notes-help-done", done.has(`${to} ${from}`));
      group.classList.toggle("notes-help-now", from === step?.node && to === step?.from);
    }
    const heard = nodes.map(({ id, label, value }) => words.value(label, number(value)) + (grads.has(id) ? words.grad(number(grads.get(id))) : ""));
    picture.setAttribute("aria-label", heard.join("; "));
    back.disabled = count === 0;
    next.disabled = count === last;
    move.set(count);
    say(step ? told(step, held(count - 1)) : words.before);
  };

  const back = element("button", { type: "button" }, words.back);
  const next = element("button", { type: "button" }, words.next);
  const move = slider(words.step, last, (value) => words.of(value, last), show);
  const go = (count, button, other) => {
    show(count);
    if (button.disabled) other.focus(); // a disabled button would drop the focus
  };
  back.addEventListener("click", () => go(now - 1, back, next));
  next.addEventListener("click", () => go(now + 1, next, back));
  show(0);
  return [picture, element("div", { class: "notes-help-bar" }, back, next, move.row), text];
};
