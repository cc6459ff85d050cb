// Tensors as shape, stride, and offset into a storage: what their views are, and what PyTorch refuses, in its words.
// Nothing here knows a page: tests/test_explorers.py runs it beside torch.
globalThis.notesViews = (() => {
  const LARGEST = 4096; // more elements than this are not followed

  /** Give up; `said` is what PyTorch says, empty where only this page cannot go on. */
  const refuse = (kind, said, facts = {}) => {
    throw Object.assign(new Error(said), { kind, facts });
  };
  const product = (lengths) => lengths.reduce((all, length) => all * length, 1);
  const list = (numbers) => `[${numbers.join(", ")}]`;
  const rowMajor = (shape) => shape.map((_, axis) => product(shape.slice(axis + 1).map((length) => Math.max(length, 1))));
  const own = (shape, storage) => ({ shape, stride: rowMajor(shape), offset: 0, storage, copied: true });
  /** The tensor that everything is made of: rows of a storage that holds 10, 20, 30 and so on, unless `storage` says what. */
  const base = (shape, storage = null) => {
    if (product(shape) > LARGEST) refuse("large", "");
    return { ...own(shape, storage ?? Array.from({ length: product(shape) }, (_, place) => 10 * (place + 1))), copied: false };
  };
  /** The place in the storage of each element, in reading order. */
  const places = ({ shape, stride, offset }) => {
    if (!product(shape)) return []; // however long the axes in front of one without elements
    return shape.reduce((found, length, axis) => found.flatMap((place) => Array.from({ length }, (_, k) => place + k * stride[axis])), [offset]);
  };
  const contiguous = ({ shape, stride }) => {
    const wanted = rowMajor(shape);
    return product(shape) === 0 || shape.every((length, axis) => length === 1 || stride[axis] === wanted[axis]);
  };
  const copy = (tensor, shape = tensor.shape) => own(shape, places(tensor).map((place) => tensor.storage[place]));

  const axisOf = (axis, rank) => {
    const span = Math.max(rank, 1);
    if (axis >= -span && axis < span) return axis < 0 ? axis + span : axis;
    return refuse("axis", `IndexError: Dimension out of range (expected to be in range of [${-span}, ${span - 1}], but got ${axis})`, { axis, rank });
  };
  const arranged = (tensor, order) => ({ ...tensor, shape: order.map((axis) => tensor.shape[axis]), stride: order.map((axis) => tensor.stride[axis]) });
  const swapped = (tensor, one, other) => {
    const [first, second] = [one, other].map((axis) => axisOf(axis, tensor.shape.length));
    return arranged(tensor, tensor.shape.map((_, axis) => (axis === first ? second : axis === second ? first : axis)));
  };

  /** Strides with which another shape reads the same order, or the axis that does not join the run behind it. */
  const joined = ({ shape: old, stride }, shape) => {
    if (!old.length) return { stride: shape.map(() => 1) };
    if (product(old) === 0) return { stride: String(old) === String(shape) ? stride : rowMajor(shape) };
    const found = [];
    let [axis, step, have, want] = [shape.length - 1, stride.at(-1), 1, 1];
    for (let k = old.length - 1; k >= 0; k -= 1) {
      have *= old[k];
      if (k > 0 && (old[k - 1] === 1 || stride[k - 1] === have * step)) continue;
      for (; axis >= 0 && (want < have || shape[axis] === 1); axis -= 1) {
        found.unshift(want * step);
        want *= shape[axis];
      }
      if (want !== have) return { axis: k - 1, step: stride[k - 1], run: have * step };
      if (k > 0) [step, have, want] = [stride[k - 1], 1, 1];
    }
    return { stride: found };
  };
  /** A shape whose −1 is filled in. */
  const filled = (shape, size) => {
    shape.forEach((length, at) => {
      if (length === -1 && shape.indexOf(-1) < at) refuse("twice", "RuntimeError: only one dimension can be inferred");
      if (length < -1) refuse("length", `RuntimeError: invalid shape dimension ${length} at index ${at} of shape ${list(shape)}`, { length });
    });
    const known = product(shape.filter((length) => length !== -1));
    const open = shape.includes(-1);
    if (open && known === 0 && size === 0) {
      refuse("unclear", `RuntimeError: cannot reshape tensor of 0 elements into shape ${list(shape)} because the unspecified dimension size -1 can be any value and is ambiguous`);
    }
    if (open ? known === 0 || size % known : known !== size) {
      refuse("sizes", `RuntimeError: shape '${list(shape)}' is invalid for input of size ${size}`, { shape, size, known, open });
    }
    return shape.map((length) => (length === -1 ? size / known : length));
  };
  const viewed = (tensor, asked, otherwise) => {
    const shape = filled(asked, product(tensor.shape));
    const { stride, ...gap } = joined(tensor, shape);
    return stride ? { ...tensor, shape, stride } : otherwise(shape, gap);
  };
  const view = (tensor, shape) =>
    viewed(tensor, shape, (_, gap) =>
      refuse("strides", "RuntimeError: view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.", gap),
    );
  const reshape = (tensor, shape) => viewed(tensor, shape, (whole) => copy(tensor, whole));
  const flatten = (tensor, first = 0, last = -1) => {
    const [from, to] = [first, last].map((axis) => axisOf(axis, tensor.shape.length));
    if (from > to) refuse("flatten", "RuntimeError: flatten() has invalid args: start_dim cannot come after end_dim");
    if (!tensor.shape.length) return reshape(tensor, [1]);
    const run = product(tensor.shape.slice(from, to + 1));
    return from === to ? tensor : reshape(tensor, [...tensor.shape.slice(0, from), run, ...tensor.shape.slice(to + 1)]);
  };

  const expand = (tensor, sizes) => {
    const missing = sizes.length - tensor.shape.length;
    if (missing < 0) refuse("few", `RuntimeError: expand(torch.LongTensor{${list(tensor.shape)}}, size=${list(sizes)}): the number of sizes provided (${sizes.length}) must be greater or equal to the number of dimensions in the tensor (${tensor.shape.length})`);
    const [shape, stride] = [[...sizes], sizes.map(() => 0)];
    for (let axis = sizes.length - 1; axis >= 0; axis -= 1) {
      const own = axis - missing;
      if (own < 0 && sizes[axis] === -1) refuse("leading", `RuntimeError: The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${axis}`);
      const length = own < 0 ? 1 : tensor.shape[own];
      shape[axis] = sizes[axis] === -1 ? length : sizes[axis];
      if (shape[axis] === length) stride[axis] = own >= 0 ? tensor.stride[own] : tensor.shape.length ? shape[axis + 1] * stride[axis + 1] : 0;
      else if (length !== 1) refuse("expand", `RuntimeError: The expanded size of the tensor (${sizes[axis]}) must match the existing size (${length}) at non-singleton dimension ${axis}.  Target sizes: ${list(sizes)}.  Tensor sizes: ${list(tensor.shape)}`, { axis, length, wanted: sizes[axis] });
    }
    return { ...tensor, shape, stride };
  };
  const strided = (tensor, shape, stride, offset = tensor.offset) => {
    if (shape.length !== stride.length) refuse("pairs", "RuntimeError: mismatch in length of strides and shape");
    if (stride.some((step) => step < 0)) refuse("negative", `RuntimeError: as_strided: Negative strides are not supported at the moment, got strides: ${list(stride)}`);
    if (shape.some((length) => length < 0)) refuse("length", `RuntimeError: Storage size calculation overflowed with sizes=${list(shape)} and strides=${list(stride)}`, { length: Math.min(...shape) });
    if (offset < 0) refuse("offset", `RuntimeError: Tensor: invalid storage offset ${offset}`, { offset });
    const needed = offset + shape.reduce((sum, length, axis) => sum + (length - 1) * stride[axis], 1);
    const size = tensor.storage.length;
    if (product(shape) && needed > size) refuse("outside", `RuntimeError: setStorage: sizes ${list(shape)}, strides ${list(stride)}, storage offset ${offset}, and itemsize 8 requiring a storage size of ${8 * needed} are out of bounds for storage of size ${8 * size}`, { last: needed - 1, size });
    return { ...tensor, shape, stride, offset };
  };

  /** Two shapes aligned on the right: the result, and the strides with which each operand is read; or the axis that clashes. */
  const broadcast = (a, b) => {
    const rank = Math.max(a.length, b.length);
    const aligned = [a, b].map((shape) => [...Array(rank - shape.length).fill(1), ...shape]);
    const axis = aligned[0].findLastIndex((length, k) => length !== aligned[1][k] && length !== 1 && aligned[1][k] !== 1);
    if (axis >= 0) {
      const [one, two] = aligned.map((shape) => shape[axis]);
      return { aligned, axis, error: `The size of tensor a (${one}) must match the size of tensor b (${two}) at non-singleton dimension ${axis}` };
    }
    const result = aligned[0].map((length, k) => (length === 1 ? aligned[1][k] : length));
    return { aligned, result, strides: [a, b].map((shape) => expand(own(shape, []), result).stride) };
  };

  return { broadcast, LARGEST, refuse, product, base, places, contiguous, copy, axisOf, arranged, swapped, view, reshape, flatten, expand, strided };
})();
