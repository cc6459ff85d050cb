// Broadcasting: pick or type two shapes, guess the result, see them aligned from the right, and which elements meet.
notesHelps.broadcast = (data) => {
  const { language, element, marked, tuple, line, choice, field, question, goals, meeting } = notesHelps;
  const { broadcast, product } = notesViews;
  const LIMIT = 64; // more elements than this are not drawn
  const words = notesHelps.broadcastWords[language];

  const table = element("table", { class: "notes-help-aligned" });
  const notes = element("p", { class: "notes-help-facts" });
  const panels = element("div", { class: "notes-help-panels" });
  const { text, say } = line();
  const goal = goals(words.goals);
  const state = { a: data[0].a, b: data[0].b, hidden: false };

  const align = ({ aligned, result, axis: wrong = -1 }) => {
    const row = (name, lengths, missing) => {
      const cells = lengths.map((length, axis) => {
        const kind = axis === wrong && !state.hidden ? "notes-help-wrong" : axis < missing ? "notes-help-filled" : null;
        return element("td", { class: kind }, String(length));
      });
      return element("tr", {}, element("th", { scope: "row" }, element("code", {}, name)), ...cells);
    };
    const [a, b] = aligned;
    const rows = [row("a", a, a.length - state.a.length), row("b", b, b.length - state.b.length)];
    const sums = a.map((_, axis) => (state.hidden ? "?" : result ? result[axis] : axis === wrong ? "✗" : "?"));
    table.replaceChildren(element("tbody", {}, ...rows, row("a + b", sums, 0)));
  };
  const judge = ({ result }) => {
    const [a, b] = [state.a, state.b].map(product);
    if (result && a + b <= 9 && product(result) === 20) goal.reach(0);
    if (!result && a === b && a > 1) goal.reach(1);
    if (result && tuple(state.a) === "(3, 4)" && b === 3) goal.reach(2);
  };
  const tell = ({ aligned, result, axis, error }, before) => {
    const operands = ["a", "b"].map((name) => ({ name, shape: state[name] }));
    const sizes = [result ?? [], ...operands.map(({ shape }) => shape)].map(product);
    if (!result) say(before + words.clash(axis, ...aligned.map((lengths) => lengths[axis])) + words.said(`RuntimeError: ${error}`));
    else if (sizes[0] && Math.max(...sizes) <= LIMIT) panels.replaceChildren(...meeting(operands, result, words, say, before));
    else say(before + words.fits(tuple(result)) + (sizes[0] ? words.crowd : words.empty));
  };
  const show = (before = "") => {
    const made = broadcast(state.a, state.b);
    align(made);
    panels.replaceChildren();
    const filled = state.a.length === state.b.length ? [] : [words.filled];
    const strides = made.result && !state.hidden ? [words.strides(...made.strides.map(tuple))] : [];
    notes.replaceChildren(...marked([...filled, ...strides].join(language === "en" ? " " : "")));
    if (state.hidden) return say(words.ask);
    tell(made, before);
    return judge(made);
  };
  const open = (a, b) => {
    Object.assign(state, { a, b, hidden: hide.checked });
    for (const name of ["a", "b"]) {
      shapes[name].wrong(false);
      shapes[name].set(tuple(state[name]));
    }
    presets.querySelectorAll("input").forEach((input, k) => {
      input.checked = String([tuple(data[k].a), tuple(data[k].b)]) === String([tuple(a), tuple(b)]);
    });
    guess.ask(words.guessed);
    guess.row.hidden = !hide.checked;
    show();
  };

  const typed = (name) => (written, done) => {
    try {
      const { a, b } = { ...state, [name]: notesTyped.shape(written) };
      open(a, b);
    } catch (error) {
      if (!words.refused[error.kind]) throw error;
      shapes[name].wrong(true);
      if (error.kind !== "numbers" || done) say(words.refused[error.kind] + words.still(tuple(state.a), tuple(state.b)));
    }
  };
  /** What somebody took for the result: a shape, or that there is none. */
  const meant = (written) => {
    if (/^(error|报错)$/i.test(written)) return "error";
    try {
      return tuple(notesTyped.numbers(written));
    } catch {
      return null;
    }
  };
  const answer = (typed) => {
    const written = notesTyped.clean(typed);
    const { result } = broadcast(state.a, state.b);
    const mine = meant(written);
    const right = mine === (result ? tuple(result) : "error");
    guess.wrong(!right);
    const shown = written.replaceAll("`", "'");
    if (!right) return say(mine ? words.wrong(shown) : words.unread(shown));
    state.hidden = false;
    guess.row.hidden = true;
    (presets.querySelector(":checked") ?? presets.querySelector("input")).focus(); // what had the focus is gone
    return show(words.right(result ? mine : shown));
  };

  const shapes = { a: field(words.shape("a"), typed("a")), b: field(words.shape("b"), typed("b")) };
  const hide = element("input", { type: "checkbox" });
  const guess = question(answer);
  hide.addEventListener("change", () => open(state.a, state.b));
  const labels = data.map(({ a, b }) => `${tuple(a)} + ${tuple(b)}`);
  const presets = choice(words.choose, labels, (place) => open(data[place].a, data[place].b));
  const fields = element("div", { class: "notes-help-fields" }, ...shapes.a.parts, ...shapes.b.parts);
  const check = element("label", { class: "notes-help-check" }, hide, words.guess);
  open(data[0].a, data[0].b);
  return [presets, fields, check, guess.row, table, notes, panels, text, goal.box];
};
