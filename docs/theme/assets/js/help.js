// Puts an interactive help below each snippet whose recorded data has a shape that a help knows.
// What the snippet printed stays above it, so nothing is lost where no script runs. It comes when the reader is near.
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
    ["conv", (data) => Boolean(data.kernels && data.outputs), ["help-board"]],
    ["threshold", (data) => Boolean(data.cuts && data.positives)],
    ["attention", (data) => Boolean(data.vectors && data.places)],
  ];

  const arriving = new Map();
  /** A file of the page, asked for once. */
  const arrive = (tag, address, attributes) => {
    if (!arriving.has(address)) {
      const element = Object.assign(document.createElement(tag), attributes);
      const arrived = new Promise((done, fail) => {
        element.addEventListener("load", done);
        element.addEventListener("error", () => fail(new Error(`cannot load ${address}`)));
      });
      arriving.set(address, arrived);
      document.head.append(element);
    }
    return arriving.get(address);
  };
  const at = (path) => new URL(path, folder).href;
  // Not async: they load side by side and run in the order they are asked for.
  const script = (name) => arrive("script", name, { src: at(`${name}.js`), async: false });
  const style = () => arrive("link", "help.css", { rel: "stylesheet", href: at("../css/help.css") });

  const show = async ({ kind, needs, data, block, fold }) => {
    await Promise.all([style(), ...["help-tools", ...needs, `help-${kind}`].map(script)]);
    const help = window.notesHelps.frame(kind, window.notesHelps[kind](data));
    const above = (fold ?? block).getBoundingClientRect().bottom < 0;
    if (fold) fold.append(help);
    else block.after(help);
    if (above && !CSS.supports("overflow-anchor", "auto")) window.scrollBy(0, help.offsetHeight);
  };

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

  const near = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      wanted.filter(({ block, fold }) => (fold ?? block) === target).forEach(show);
    }
  }, { rootMargin: "100% 0px" });
  for (const { block, fold } of wanted) near.observe(fold ?? block);
})();
