// What the helps share: elements, choices made with native inputs, the line that says what is seen.
window.notesHelps = (() => {
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const TITLES = {
    en: { strides: "Try it: strides and storage", broadcast: "Try it: broadcasting", backward: "Try it: step through backward", descent: "Try it: change the learning rate", degree: "Try it: change the degree", batches: "Try it: one sample, a batch, or all of them", conv: "Try it: slide the kernel", threshold: "Try it: move the threshold", attention: "Try it: move a vector" },
    zh: { strides: "动手试试：步幅与存储", broadcast: "动手试试：广播", backward: "动手试试：一步一步反向传播", descent: "动手试试：改变学习率", degree: "动手试试：改变次数", batches: "动手试试：一个样本、一批，还是全部", conv: "动手试试：让卷积核滑过去", threshold: "动手试试：移动阈值", attention: "动手试试：移动一个向量" },
  };
  let count = 0;

  const fill = (made, attributes, children) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children);
    return made;
  };
  const element = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
  const drawn = (tag, attributes = {}, ...children) =>
    fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

  /** Words with `code` between backquotes, as nodes. */
  const code = (text) => element("code", { class: text.length < 24 ? "notes-help-short" : null }, text);
  const marked = (text) => text.split("`").map((part, place) => (place % 2 ? code(part) : part));
  const tuple = (numbers) => `(${numbers.join(", ")}${numbers.length === 1 ? "," : ""})`;
  const number = (value, digits = 4) => String(Number(value.toFixed(digits)) + 0).replace("-", "−");
  const at = (name, index) => (index.length ? `${name}[${index.join(", ")}]` : name);
  const indices = (shape) =>
    shape.reduce((found, length) => found.flatMap((index) => Array.from({ length }, (_, k) => [...index, k])), [[]]);

  /** The line that says what is seen now; screen readers read every change. */
  const line = () => {
    const text = element("p", { class: "notes-help-line", role: "status" });
    return { text, say: (words) => text.replaceChildren(...marked(words)) };
  };

  /** One of several codes, as a group of radio buttons; the first is chosen unless `chosen` says which. */
  const choice = (legend, labels, changed, chosen = 0) => {
    const name = `notes-help-${(count += 1)}`;
    const options = labels.map((label, place) => {
      const input = element("input", { type: "radio", name, value: place, checked: place === chosen });
      input.addEventListener("change", () => changed(place));
      return element("label", {}, input, element("code", {}, label));
    });
    return element("fieldset", { class: "notes-help-choice" }, element("legend", {}, legend), ...options);
  };

  /** A slider over 0..last; `said(value)` is what it shows and what is read aloud. */
  const slider = (label, last, said, changed) => {
    const id = `notes-help-${(count += 1)}`;
    const input = element("input", { type: "range", id, min: 0, max: last, step: 1, value: 0 });
    const shown = element("output", { for: id });
    const set = (value, told = said(value)) => {
      input.value = value;
      shown.replaceChildren(told);
      input.setAttribute("aria-valuetext", told);
    };
    input.addEventListener("input", () => {
      set(Number(input.value));
      changed(Number(input.value));
    });
    set(0);
    return { row: element("div", { class: "notes-help-slider" }, element("label", { for: id }, label), input, shown), set };
  };

  /** The box around a help. */
  const frame = (kind, parts) => {
    const id = `notes-help-${(count += 1)}`;
    const title = element("p", { class: "notes-help-title", id }, TITLES[language][kind]);
    return element("section", { class: `notes-help notes-help-${kind}`, "aria-labelledby": id, "data-search-exclude": true }, title, ...parts);
  };

  return { language, element, drawn, marked, tuple, number, at, indices, line, choice, slider, frame };
})();
