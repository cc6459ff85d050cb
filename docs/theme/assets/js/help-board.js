// Numbers of a tensor, row by row, as cells to pick; a board tells what is picked or pointed at, and others answer it.
notesHelps.board = (() => {
  const { element, at, indices } = notesHelps;
  const SHORT = 6; // longer rows may wrap on a phone, so a rule holds each together
  let count = 0;

  /** In pieces of this size. */
  const pieces = (all, size) => Array.from({ length: Math.ceil(all.length / size) }, (_, k) => all.slice(k * size, (k + 1) * size));

  /**
   * @param name what stands before an index when it is read aloud
   * @param texts what each element shows, in reading order: words or nodes
   * @param picked told the number of the element that was chosen
   * @param pointed told the number of the element under the mouse; -1 when there is none
   */
  return (name, shape, texts, picked, pointed, said = (index) => at(name, index)) => {
    const group = `notes-board-${(count += 1)}`;
    const columns = shape.at(-1) ?? 1;
    const inputs = indices(shape).map((index) => element("input", { type: "radio", name: group, "aria-label": said(index) }));
    const cells = inputs.map((input, k) => {
      const cell = element("label", { class: "notes-help-cell" }, input, ...[texts[k]].flat());
      input.addEventListener("change", () => picked(k));
      cell.addEventListener("pointerenter", () => pointed(k));
      cell.addEventListener("pointerleave", () => pointed(-1));
      return cell;
    });
    const rows = pieces(cells, columns).map((row) => element("div", { class: "notes-help-row" }, ...row));
    const tables = pieces(rows, shape.at(-2) ?? 1).map((table) => element("div", {}, ...table));
    const long = columns > SHORT && shape.length > 1 ? " notes-help-long" : "";
    const box = element("div", { class: `notes-help-tables${long}`, role: "radiogroup", "aria-label": name }, ...tables);
    const widest = Math.max(0, ...cells.map((cell) => cell.firstChild.nextSibling.textContent.length));
    box.style.setProperty("--wide", `${widest}ch`);
    box.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step || shape.length < 2) return;
      event.preventDefault();
      const next = inputs[inputs.indexOf(event.target) + step * columns];
      next?.focus();
      next?.click();
    });

    const shine = (kind) => (chosen) => cells.forEach((cell, k) => cell.classList.toggle(kind, chosen.includes(k)));
    const now = shine("notes-help-now");
    /** Mark these elements; the first of them is where the keyboard stands. */
    const mark = (chosen) => {
      now(chosen);
      inputs.forEach((input, k) => {
        input.checked = k === chosen[0];
      });
    };
    return { box, cells, mark, light: shine("notes-help-lit") };
  };
})();
