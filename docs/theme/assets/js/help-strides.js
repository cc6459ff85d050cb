// Strides and storage: pick or type a tensor, see which place of the storage each element reads, and which elements a place has.
notesHelps.strides = (data) => {
  const { language, element, marked, tuple, number, at, indices, line, choice, board, field, goals } = notesHelps;
  const { base, places, contiguous, product } = notesViews;
  const words = notesHelps.stridesWords[language];
  const LIMIT = 64; // more numbers than this are not drawn
  const UNDERWAY = new Set(["syntax", "name", "unknown", "uncalled", "numbers"]); // told when the typing is done
  const NAMED = 4; // more readers of a place than this are counted

  const { base: name, tensors } = data;
  const recorded = tensors[0];
  // `wish` is what was last asked for; `code` may be less, where it does not fit the shape.
  const state = { root: base(recorded.shape, recorded.storage), wish: recorded.code, code: recorded.code, tensor: null, all: [] };
  const tensorBox = element("div", { class: "notes-help-panel" });
  const storageBox = element("div", { class: "notes-help-panel" });
  const { text, say } = line();
  const goal = goals(words.goals);

  const nameOf = (k) => at(state.code, indices(state.tensor.shape)[k]);
  const valueAt = (place) => number(state.tensor.storage[place]);
  const blank = { mark: () => {}, light: () => {} };
  let [elements, storage] = [blank, blank];

  const pickElement = (k) => {
    const { tensor, all } = state;
    const index = indices(tensor.shape)[k];
    const sum = [tensor.offset, ...index.map((i, axis) => `${i}·${tensor.stride[axis]}`)].join(" + ");
    elements.mark([k]);
    storage.mark([all[k]]);
    say(words.place(nameOf(k), all[k], valueAt(all[k]), sum) + (k + 1 < all.length ? words.step(all[k + 1], all[k + 1] - all[k]) : words.last));
  };
  const readersOf = (place) => state.all.flatMap((other, k) => (other === place ? [k] : []));
  const pickPlace = (place) => {
    const readers = readersOf(place);
    elements.mark(readers);
    storage.mark([place]);
    const names = readers.slice(0, NAMED).map(nameOf);
    say(readers.length ? words.readers(place, valueAt(place), names, readers.length - names.length) : words.nobody(place, valueAt(place)));
  };

  const draw = () => {
    const { tensor, all, code } = state;
    const told = [element("code", {}, code), all.length ? words.element : ""];
    const title = (...parts) => element("p", { class: "notes-help-name" }, ...parts);
    const drawn = all.length <= LIMIT;
    elements = drawn && all.length ? board(code, tensor.shape, all.map(valueAt), pickElement, (k) => storage.light(k < 0 ? [] : [all[k]])) : blank;
    tensorBox.replaceChildren(title(...told), elements.box ?? (drawn ? "" : words.crowd(all.length)));
    const size = tensor.storage.length;
    const unread = new Set(all).size < size ? words.unread : "";
    const faces = tensor.storage.map((value, place) => [number(value), element("small", {}, place)]);
    const readers = (place) => elements.light(place < 0 ? [] : readersOf(place));
    storage = size && size <= LIMIT ? board("storage", [size], faces, pickPlace, readers) : blank;
    storage.cells?.forEach((cell, place) => cell.classList.toggle("notes-help-unread", !all.includes(place)));
    storageBox.replaceChildren(title(...marked((tensor.copied ? words.copy : words.shared(name)) + unread)), storage.box ?? words.crowd(size));
    if (elements !== blank) pickElement(0);
    else say(all.length ? words.crowd(all.length) : words.empty(code, tuple(tensor.shape)));
  };

  /** Every next row begins before the one above it ends, in three rows of a matrix. */
  const goesBack = ({ shape: [rows, columns, ...more], stride, copied }) => !copied && rows === 3 && columns > 1 && !more.length && stride[0] < (columns - 1) * stride[1];
  const judge = ({ shape, copied, storage: { length } }) => {
    if (goesBack(state.tensor)) goal.reach(0);
    if (!copied && product(shape) > length) goal.reach(1);
  };

  const told = (error, where, done) => {
    if (!words.refused[error.kind]) throw error;
    where.wrong(true);
    if (UNDERWAY.has(error.kind) && !done) return; // more may follow
    if (error.kind === "strides") goal.reach(2);
    const said = error.message ? words.said(error.message.replaceAll("`", "'")) : "";
    say(words.refused[error.kind](error.facts) + words.still(state.code) + said);
  };
  /** Show what an expression of a tensor makes; `where` it was typed, a mistake is told. */
  const open = (code, where, done = true, root = state.root, wish = code) => {
    try {
      const tensor = notesCode.run(code, name, root);
      Object.assign(state, { root, wish, code: notesTyped.clean(code), tensor, all: places(tensor) });
    } catch (error) {
      return told(error, where, done);
    }
    for (const one of fields) one.wrong(false);
    shape.set(tuple(state.root.shape));
    expression.set(state.code);
    free.forEach((one, k) => one.set([tuple(state.tensor.shape), tuple(state.tensor.stride), String(state.tensor.offset)][k]));
    fact.replaceChildren(`contiguous ${contiguous(state.tensor) ? "True" : "False"}`);
    presets.querySelectorAll("input").forEach((input, k) => {
      input.checked = tensors[k].code === state.code;
    });
    draw();
    return judge(state.tensor);
  };
  /** What an action makes of what was typed; a mistake is told, and nothing comes back. */
  const attempt = (where, done, action) => {
    try {
      return action();
    } catch (error) {
      return told(error, where, done);
    }
  };

  const fits = (code, root) => {
    try {
      return Boolean(notesCode.run(code, name, root));
    } catch {
      return false;
    }
  };
  const shape = field(words.shape(name), (typed, done) =>
    attempt(shape, done, () => {
      const lengths = notesTyped.shape(typed);
      const root = base(lengths, String(lengths) === String(recorded.shape) ? recorded.storage : null);
      open(fits(state.wish, root) ? state.wish : name, shape, done, root, state.wish);
    }),
  );
  const expression = field(words.tensor, (typed, done) => open(typed, expression, done));
  const single = (text) => {
    const found = notesTyped.numbers(text);
    return found.length === 1 ? found[0] : notesViews.refuse("numbers", "");
  };
  const reads = { shape: notesTyped.numbers, stride: notesTyped.numbers, offset: single };
  const free = Object.keys(reads).map((kind, place) => field(`\`${kind}\``, (_, done) => stride(free[place], done)));
  /** Read the storage with the three fields; each that cannot be read says so itself. */
  const stride = (typed, done) => {
    for (const one of free) one.wrong(false);
    const values = Object.values(reads).map((read, place) => attempt(free[place], done, () => read(free[place].input.value)));
    if (values.includes(undefined)) return;
    const [lengths, steps, offset] = values;
    open(`${name}.as_strided(${tuple(lengths)}, ${tuple(steps)}, ${offset})`, typed, done);
  };
  const fields = [shape, expression, ...free];
  const fact = element("code", {});
  const presets = choice(words.choose, tensors.map(({ code }) => code), (k) => open(tensors[k].code, expression, true, base(recorded.shape, recorded.storage)));
  const typed = element("div", { class: "notes-help-fields" }, ...shape.parts, ...expression.parts);
  const freely = element("fieldset", { class: "notes-help-free" }, element("legend", {}, ...marked(words.free)), ...free.map(({ parts }) => element("div", {}, ...parts)), fact);
  open(state.code, expression);
  return [presets, typed, freely, element("div", { class: "notes-help-panels" }, tensorBox, storageBox), text, goal.box];
};
