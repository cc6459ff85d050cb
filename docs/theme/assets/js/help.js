// Puts an interactive help below each snippet whose recorded data has a shape that a help knows.
// What the snippet printed stays above it, so nothing is lost where no script runs.
(() => {
  const folder = new URL(".", document.currentScript.src);
  const views = ["tensor-views", "tensor-typed"];
  const typed = ["help-board", "help-ask"];
  const kinds = [ // a kind, which data is its own, and the files it needs besides its own
    ["strides", (data) => Array.isArray(data.tensors), [...views, "tensor-code", ...typed, "help-strides-words"]],
    ["broadcast", (data) => Array.isArray(data) && data.length > 0 && data.every((row) => row.aligned), [...views, ...typed, "help-broadcast-words", "help-broadcast-panels"]],
    ["backward", (data) => Boolean(data.nodes && data.edges && data.steps), ["help-ask", "help-backward-words"]],
    ["descent", (data) => Boolean(data.curve && data.paths), ["gradient-descent", "help-ask", "help-descent-words"]],
    ["degree", (data) => Boolean(data.points && data.penalties)],
    ["batches", (data) => Boolean(data.rings && data.paths)],
    ["conv", (data) => Boolean(data.kernels && data.outputs)],
    ["threshold", (data) => Boolean(data.cuts && data.positives)],
    ["attention", (data) => Boolean(data.vectors && data.places)],
  ];

  const arrive = (tag, attributes) =>
    new Promise((done, fail) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.addEventListener("load", done);
      element.addEventListener("error", () => fail(new Error(`cannot load ${attributes.src ?? attributes.href}`)));
      document.head.append(element);
    });
  // Not async: they load side by side and run in the order they are asked for.
  const script = (name) => arrive("script", { src: new URL(`${name}.js`, folder).href, async: false });

  const wanted = [];
  const seen = new Set();
  for (const source of document.querySelectorAll("script.notes-data")) {
    const block = source.closest(".notes-snippet");
    const data = JSON.parse(source.textContent);
    const [kind, , needs = []] = kinds.find(([, knows]) => knows(data)) ?? [];
    const key = `${block?.id} ${source.dataset.cell}`; // the tabs of two devices hold the data twice
    if (!kind || !block || seen.has(key)) continue;
    seen.add(key);
    wanted.push({ kind, needs, data, block, fold: source.closest(".notes-predict") });
  }
  if (!wanted.length) return;

  const names = new Set(["help-tools", ...wanted.flatMap(({ kind, needs }) => [...needs, `help-${kind}`])]);
  const style = arrive("link", { rel: "stylesheet", href: new URL("../css/help.css", folder).href });
  Promise.all([style, ...[...names].map(script)])
    .then(() => {
      for (const { kind, data, block, fold } of wanted) {
        const help = window.notesHelps.frame(kind, window.notesHelps[kind](data));
        if (fold) fold.append(help);
        else block.after(help);
      }
    });
})();
