// Strides and storage: pick a tensor, pick an element, see which place of the storage it reads and why.
notesHelps.strides = (data) => {
  const { language, element, marked, tuple, number, at, indices, line, choice, pick } = notesHelps;
  const words = {
    en: {
      choose: "Pick a tensor",
      element: " · pick an element",
      shared: (base) => `Storage of \`${base}\``,
      copy: "A storage of its own: this is a copy",
      unread: " · dashed: never read here",
      place: (code, place, value, sum) => `\`${code}\` is \`storage[${place}]\` = ${value}: offset ${sum} = ${place}.`,
      step: (place, step) => {
        if (step === 0) return ` Next in reading order is the same place again: this stride is 0.`;
        if (step === 1) return ` Next in reading order is \`storage[${place}]\`, the neighbor on the right.`;
        const side = step > 0 ? "right" : "left";
        return ` Next in reading order is \`storage[${place}]\`, ${Math.abs(step)} ${step === -1 ? "place" : "places"} to the ${side}.`;
      },
      last: " It is the last element in reading order.",
    },
    zh: {
      choose: "选一个张量",
      element: " · 选一个元素",
      shared: (base) => `\`${base}\` 的存储`,
      copy: "自己的一段存储：这是副本",
      unread: " · 虚线：这里不会读到",
      place: (code, place, value, sum) => `\`${code}\` 就是 \`storage[${place}]\`，值为 ${value}：起始位置 ${sum} = ${place}。`,
      step: (place, step) => {
        if (step === 0) return "按读取次序，下一个还是这一格：这个轴的步幅是 0。";
        if (step === 1) return `按读取次序，下一个是 \`storage[${place}]\`，就在右边一格。`;
        return `按读取次序，下一个是 \`storage[${place}]\`，要向${step > 0 ? "右" : "左"}走 ${Math.abs(step)} 格。`;
      },
      last: "按读取次序，它是最后一个元素。",
    },
  }[language];

  const facts = element("p", { class: "notes-help-facts" });
  const tensorBox = element("div", { class: "notes-help-panel" });
  const storageName = element("p", { class: "notes-help-name" });
  const strip = element("div", { class: "notes-help-strip" });
  const { text, say } = line();

  const placeOf = (tensor, index) => index.reduce((sum, i, axis) => sum + i * tensor.stride[axis], tensor.offset);
  const nameOf = (tensor, index) => at(/^[\w.]+(\(.*\)|\[.*\])*$/.test(tensor.code) ? tensor.code : `(${tensor.code})`, index);

  const show = (tensor, index) => {
    const place = placeOf(tensor, index);
    [...strip.children].forEach((cell, p) => cell.classList.toggle("notes-help-now", p === place));
    const sum = [tensor.offset, ...index.map((i, axis) => `${i}·${tensor.stride[axis]}`)].join(" + ");
    const order = indices(tensor.shape);
    const next = order[order.findIndex((other) => String(other) === String(index)) + 1];
    const after = next ? words.step(placeOf(tensor, next), placeOf(tensor, next) - place) : words.last;
    say(words.place(nameOf(tensor, index), place, number(tensor.storage[place]), sum) + after);
  };

  const open = (tensor) => {
    const places = new Set(indices(tensor.shape).map((index) => placeOf(tensor, index)));
    const unread = places.size < tensor.storage.length ? words.unread : "";
    storageName.replaceChildren(...marked((tensor.shares ? words.shared(data.base) : words.copy) + unread));
    strip.replaceChildren(
      ...tensor.storage.map((value, place) => {
        const kind = places.has(place) ? "notes-help-cell" : "notes-help-cell notes-help-unread";
        return element("div", { class: kind }, number(value), element("small", {}, place));
      }),
    );
    const name = element("p", { class: "notes-help-name" }, element("code", {}, tensor.code), words.element);
    const value = (index) => number(tensor.storage[placeOf(tensor, index)]);
    tensorBox.replaceChildren(name, pick(tensor.code, tensor.shape, value, (index) => show(tensor, index)));
    const told = [`shape ${tuple(tensor.shape)}`, `stride ${tuple(tensor.stride)}`, `offset ${tensor.offset}`];
    const contiguous = `contiguous ${tensor.contiguous ? "True" : "False"}`;
    facts.replaceChildren(...marked([...told, contiguous].map((fact) => `\`${fact}\``).join(" ")));
    show(tensor, indices(tensor.shape)[0]);
  };

  open(data.tensors[0]);
  const codes = data.tensors.map((tensor) => tensor.code);
  const storageBox = element("div", { class: "notes-help-panel" }, storageName, strip);
  return [
    choice(words.choose, codes, (place) => open(data.tensors[place])),
    facts,
    element("div", { class: "notes-help-panels" }, tensorBox, storageBox),
    text,
  ];
};
