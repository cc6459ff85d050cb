// Gradient descent on a parabola, without a page: tests/test_explorers.py compares its steps with the recorded ones.
globalThis.notesDescent = (() => {
  /** The parabola through the first, the middle, and the last point of a curve: f(x) = ax² + bx + c. */
  const parabola = ({ x, y }) => {
    const [i, j, k] = [0, x.length >> 1, x.length - 1];
    const slope = (one, two) => (y[two] - y[one]) / (x[two] - x[one]);
    const a = (slope(j, k) - slope(i, j)) / (x[k] - x[i]);
    const b = slope(i, j) - a * (x[i] + x[j]);
    return { a, b, c: y[i] - x[i] * (b + a * x[i]) };
  };
  const value = ({ a, b, c }, x) => a * x * x + b * x + c;
  /** The points that steps against the slope visit, and their heights. */
  const walk = (curve, lr, start, steps) => {
    const xs = [start];
    for (let k = 0; k < steps; k += 1) xs.push(xs[k] - lr * (2 * curve.a * xs[k] + curve.b));
    return { x: xs, y: xs.map((x) => value(curve, x)) };
  };
  /** By what each step multiplies the distance to the minimum. */
  const factor = ({ a }, lr) => 1 - 2 * a * lr;
  /** The rates where the behavior changes: one step is enough, and no step comes closer. */
  const marks = ({ a }) => ({ once: 1 / (2 * a), never: 1 / a });

  return { parabola, value, walk, factor, marks };
})();
