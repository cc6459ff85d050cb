// The elements of two operands and of their result: which meet, shown from either side.
notesHelps.meeting = (operands, result, words, say, before) => {
  const { element, tuple, at, indices, board } = notesHelps;

  /** The index of an operand that an element of the result uses. */
  const source = (shape, index) => shape.map((length, axis) => (length === 1 ? 0 : index[index.length - shape.length + axis]));
  const reuse = ({ name, shape }) =>
    result.flatMap((length, axis) => {
      const own = axis - (result.length - shape.length);
      if (own < 0) return [words.missing(name, axis)];
      return shape[own] === 1 && length !== 1 ? [words.kept(name, axis)] : [];
    });

  const all = indices(result);
  const sides = operands.map(({ name, shape }) => {
    const order = indices(shape).map(String);
    return { name, shape, used: all.map((index) => order.indexOf(String(source(shape, index)))), faces: order.map((_, place) => name + place) };
  });
  const usersOf = ({ used }, place) => used.flatMap((other, k) => (other === place ? [k] : []));

  const show = (k, first = "") => {
    sums.mark([k]);
    sides.forEach(({ cells, used }) => cells.mark([used[k]]));
    const [a, b] = sides.map(({ name, shape }) => at(name, source(shape, all[k])));
    say(first + words.uses(at("result", all[k]), a, b) + (sides.flatMap(reuse).join("") || words.equal));
  };
  /** An element of an operand: every place of the result where it goes. */
  const trace = (side, place) => {
    const users = usersOf(side, place);
    for (const { cells, used } of sides) cells.mark(cells === side.cells ? [place] : [...new Set(users.map((k) => used[k]))]);
    sums.mark(users);
    say(words.used(at(side.name, indices(side.shape)[place]), users.length));
  };
  for (const side of sides) {
    const pointed = (place) => sums.light(place < 0 ? [] : usersOf(side, place));
    side.cells = board(side.name, side.shape, side.faces, (place) => trace(side, place), pointed);
  }
  const faces = all.map((_, k) => sides.map(({ name, used }) => name + used[k]).join("+"));
  const sums = board("result", result, faces, (k) => show(k), (k) => sides.forEach(({ cells, used }) => cells.light(k < 0 ? [] : [used[k]])));

  const panel = (name, shape, box, hint) => {
    const label = element("p", { class: "notes-help-name" }, element("code", {}, `${name} ${tuple(shape)}`), hint);
    return element("div", { class: "notes-help-panel" }, label, box);
  };
  show(0, before);
  return [...sides.map(({ name, shape, cells }) => panel(name, shape, cells.box, "")), panel("result", result, sums.box, words.element)];
};
