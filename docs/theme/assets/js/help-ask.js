// What a reader types into a help, and goals to reach with it.
(() => {
  const { language, element, marked } = notesHelps;
  const words = {
    en: { check: "Check", goals: "Can you get there?", reached: "Reached: ", done: "reached", all: " That was the last one." },
    zh: { check: "检查", goals: "试着做到", reached: "做到了：", done: "已做到", all: "全部完成。" },
  }[language];
  let count = 0;

  /** A line of code to type; `changed(text, done)` is told every change, and once more when what stands at the end is wrong. */
  notesHelps.field = (label, changed, attributes = {}) => {
    const id = `notes-field-${(count += 1)}`;
    const typing = { autocomplete: "off", autocapitalize: "none", autocorrect: "off", spellcheck: "false", lang: "en" };
    const input = element("input", { type: "text", id, ...typing, ...attributes });
    const name = element("label", { for: id }, ...marked(label));
    input.addEventListener("input", () => changed(input.value, false));
    input.addEventListener("change", () => input.getAttribute("aria-invalid") === "true" && changed(input.value, true));
    return {
      input,
      name,
      parts: [name, input],
      /** Show another text, unless it is being typed. */
      set: (text) => {
        if (document.activeElement !== input) input.value = text;
      },
      wrong: (is) => input.setAttribute("aria-invalid", String(is)),
    };
  };

  /** A line to type and to hand in, with Enter or its button; `answered(text)` is told what was typed. */
  notesHelps.question = (answered) => {
    const asked = notesHelps.field("", () => asked.wrong(false));
    const button = element("button", { type: "submit" }, words.check);
    const row = element("form", { class: "notes-help-fields notes-help-question" }, ...asked.parts, button);
    row.addEventListener("submit", (event) => {
      event.preventDefault();
      if (asked.input.value.trim()) answered(asked.input.value);
    });
    const ask = (words) => {
      asked.name.replaceChildren(...marked(words));
      asked.input.value = "";
      asked.wrong(false);
    };
    return { ...asked, row, ask };
  };

  /** Goals, each with what is learned by reaching it; `reach(k)` ticks one off and has it read aloud. */
  notesHelps.goals = (all) => {
    const items = all.map(([goal, learned]) => {
      const sign = element("span", { class: "notes-help-sign", "aria-hidden": "true" }, "○");
      const done = element("span", { class: "notes-help-heard" });
      const more = element("span", { class: "notes-help-learned", hidden: true }, ...marked(learned));
      return { sign, done, more, row: element("li", {}, sign, element("span", {}, ...marked(goal), done, more)) };
    });
    const told = element("p", { class: "notes-help-heard", "aria-live": "polite" });
    const open = new Set(items.keys());
    const reach = (k) => {
      if (!open.delete(k)) return;
      const { sign, done, more, row } = items[k];
      row.classList.add("notes-help-reached");
      sign.replaceChildren("✓");
      done.replaceChildren(language === "zh" ? `（${words.done}）` : ` (${words.done})`);
      more.hidden = false;
      told.replaceChildren(words.reached, ...marked(all[k].join(language === "zh" ? "" : " ")), open.size ? "" : words.all);
    };
    const title = element("p", { class: "notes-help-name" }, words.goals);
    return { box: element("div", { class: "notes-help-goals" }, title, element("ul", {}, ...items.map(({ row }) => row)), told), reach };
  };
})();
