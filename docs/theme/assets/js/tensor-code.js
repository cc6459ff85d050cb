// Follows an expression of one tensor, step by step: indices, attributes, methods. See tensor-views.js, tensor-typed.js.
globalThis.notesCode = (() => {
  const { LARGEST, refuse, product, contiguous, copy, axisOf, arranged, swapped, view, reshape, flatten, expand, strided } = notesViews;
  const { clean, read } = notesTyped;

  /** One index along an axis; a message counts it by its place between the brackets. */
  const one = (tensor, axis, item, nth = axis) => {
    const [length, stride] = [tensor.shape[axis], tensor.stride[axis]];
    const spliced = (shape, steps, offset = tensor.offset) => ({ ...tensor, shape: tensor.shape.toSpliced(axis, ...shape), stride: tensor.stride.toSpliced(axis, ...steps), offset });
    if (item === null) return spliced([0, 1], [0, axis < tensor.shape.length ? length * stride : 1]);
    if (typeof item === "number") {
      if (item < -length || item >= length) refuse("index", `IndexError: index ${item} is out of bounds for dimension ${nth} with size ${length}`, { item, axis, length });
      return spliced([1], [1], tensor.offset + (item < 0 ? item + length : item) * stride);
    }
    const clamp = (place, low) => Math.min(Math.max(place < 0 ? place + length : place, low), length);
    const start = clamp(item.start ?? 0, 0);
    const stop = clamp(item.stop ?? length, start);
    return spliced([1, Math.ceil((stop - start) / item.step)], [1, stride * item.step], tensor.offset + start * stride);
  };
  const index = (tensor, items, tuple) => {
    const rank = tensor.shape.length;
    const asked = items.filter((item) => item !== null && item !== "...").length;
    if (items.filter((item) => item === "...").length > 1) refuse("unsupported", "");
    const single = items.length === 1 && !tuple;
    if (single && asked && !rank) {
      const [first] = items;
      const said = typeof first === "object" ? "slice() cannot be applied to a 0-dim tensor." : first === 0 ? "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number" : `index ${first} is out of bounds for dimension 0 with size 0`;
      refuse("many", `IndexError: ${said}`, { rank });
    }
    if (asked > rank) refuse("many", `IndexError: too many indices for tensor of dimension ${rank}`, { rank });
    let [found, axis] = [tensor, 0];
    items.forEach((item, nth) => {
      if (item?.step === 0) refuse("step", "ValueError: slice step cannot be zero");
      if (item?.step < 0) refuse("step", "ValueError: step must be greater than zero");
      if (item === "...") axis += rank - asked;
      else {
        found = one(found, axis, item, nth);
        axis += typeof item === "number" ? 0 : 1;
      }
    });
    return found;
  };

  const ints = (given) => (given.length === 1 && Array.isArray(given[0]) ? given[0] : given.length && given.every(Number.isInteger) ? given : refuse("arguments", ""));
  /** Arguments of these kinds (i: a number, l: a list), the ones behind | may be missing. */
  const kinds = (given, wanted) => {
    const [needed, all] = [wanted.indexOf("|") < 0 ? wanted.length : wanted.indexOf("|"), wanted.replace("|", "")];
    const fit = given.length >= needed && given.length <= all.length && given.every((value, k) => Array.isArray(value) === (all[k] === "l"));
    return fit ? given : refuse("arguments", "");
  };
  const turned = (tensor) => arranged(tensor, tensor.shape.map((_, axis) => axis).reverse());
  const flat = (tensor) => (tensor.shape.length > 2 ? refuse("flat", `RuntimeError: t() expects a tensor with <= 2 dimensions, but self is ${tensor.shape.length}D`, { rank: tensor.shape.length }) : turned(tensor));
  const permuted = (tensor, order) => {
    const rank = tensor.shape.length;
    if (order.length !== rank) refuse("order", `RuntimeError: permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${rank} is not equal to len(dims) = ${order.length}`, { rank });
    const axes = order.map((axis) => axisOf(axis, rank));
    return new Set(axes).size < rank ? refuse("again", "RuntimeError: permute(): duplicate dims are not allowed.") : arranged(tensor, axes);
  };
  const squeezed = (tensor, axis = null) => {
    const only = axis === null ? null : axisOf(axis, tensor.shape.length);
    return arranged(tensor, tensor.shape.map((_, k) => k).filter((k) => tensor.shape[k] !== 1 || (only !== null && k !== only)));
  };
  const attributes = {
    T: turned,
    mT: (tensor) => (tensor.shape.length === 1 ? refuse("matrix", "RuntimeError: tensor.mT is only supported on matrices or batches of matrices. Got 1-D tensor.") : tensor.shape.length ? swapped(tensor, -2, -1) : tensor),
  };
  const methods = {
    t: (tensor, given) => kinds(given, "") && flat(tensor),
    transpose: (tensor, given) => swapped(tensor, ...kinds(given, "ii")),
    permute: (tensor, given) => permuted(tensor, ints(given)),
    view: (tensor, given) => view(tensor, ints(given)),
    reshape: (tensor, given) => reshape(tensor, ints(given)),
    flatten: (tensor, given) => flatten(tensor, ...kinds(given, "|ii")),
    unsqueeze: (tensor, given) => one(tensor, axisOf(kinds(given, "i")[0], tensor.shape.length + 1), null),
    squeeze: (tensor, given) => squeezed(tensor, ...kinds(given, "|i")),
    expand: (tensor, given) => expand(tensor, ints(given)),
    as_strided: (tensor, given) => strided(tensor, ...kinds(given, "ll|i")),
    contiguous: (tensor, given) => kinds(given, "") && (contiguous(tensor) ? tensor : copy(tensor)),
  };
  const known = (table, name) => (Object.hasOwn(table, name) ? table[name] : null);
  const follow = (tensor, { items, tuple, called, given }) => {
    if (items) return index(tensor, items, tuple);
    const found = known(given ? methods : attributes, called);
    if (found) return found(tensor, given);
    if (known(given ? attributes : methods, called)) refuse(given ? "called" : "uncalled", "", { name: called });
    return refuse("unknown", "", { name: called, known: [...Object.keys(attributes), ...Object.keys(methods)] });
  };
  /** The tensor that an expression of one tensor stands for. */
  const run = (text, name, tensor) => {
    const expression = read(clean(text));
    if (expression.name !== name) refuse("name", `NameError: name '${expression.name}' is not defined`, { name: expression.name });
    return expression.steps.reduce((found, step) => {
      const made = follow(found, step);
      return product(made.shape) > LARGEST ? refuse("large", "") : made;
    }, tensor);
  };

  return { run };
})();
