// A second copy button where a cell needs earlier ones of its script: it copies them, too, so that the copy runs.
(() => {
  const { upto } = JSON.parse(document.getElementById("notes-words").textContent);

  /** The code of a block as it can be run: without the buttons that stand in it for notes. */
  const code = (element) => {
    const copy = element.querySelector("code").cloneNode(true);
    for (const note of copy.querySelectorAll(".md-annotation")) note.remove();
    return copy.textContent.replace(/[ \t]*(# \(\d+\)!)?$/gm, "").trimEnd();
  };

  const add = (nav) => {
    const block = nav.closest(".notes-snippet[data-before]");
    const shown = nav.closest(".highlight");
    if (!block || !shown) return;
    const place = [...block.querySelectorAll(".highlight")].indexOf(shown);
    const ids = block.dataset.before.split("|")[place];
    if (!ids) return;
    const button = document.createElement("button");
    button.className = "md-code__button notes-upto";
    button.title = upto;
    button.setAttribute("aria-label", upto);
    // The theme copies what this attribute holds, and says so.
    button.addEventListener("click", () => {
      // Code that was on the screen has got another id from the theme.
      const before = ids.split(" ").map((id) => document.getElementById(id) ?? document.getElementById(`__code_${id}`));
      button.dataset.clipboardText = [...before, shown].map(code).join("\n\n") + "\n";
    });
    button.dataset.clipboardText = "";
    nav.prepend(button);
  };

  // The theme makes the bar of a block once the block is on the screen.
  const seen = new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.matches?.(".md-code__nav")) add(node);
    }
  });
  for (const content of document.querySelectorAll(".md-content")) seen.observe(content, { childList: true, subtree: true });
  document.querySelectorAll(".highlight .md-code__nav").forEach(add);
})();
