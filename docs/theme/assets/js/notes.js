// Small repairs and conveniences; every page works without them.
(() => {
  const words = JSON.parse(document.getElementById("notes-words").textContent);

  // The root page leads back to the language that was read last.
  try {
    localStorage.setItem("notes-language", document.documentElement.lang);
  } catch {}

  // Switching the language keeps the section that is being read: both pages have the same ids.
  const place = () => {
    const named = document.querySelector(":target");
    const top = (box) => box.getBoundingClientRect().top;
    if (named && top(named) >= 0 && top(named) < innerHeight) return location.hash;
    const headings = [...document.querySelectorAll(".md-content :is(h2, h3)[id]")];
    const last = headings.findLast((heading) => heading.checkVisibility() && top(heading) < innerHeight / 3);
    return last ? `#${last.id}` : "";
  };
  window.notesPlace = place; // for progress.js
  for (const link of document.querySelectorAll("a.notes-language")) {
    link.addEventListener("click", () => {
      link.hash = place();
    });
  }

  // The colour choice is remembered for both languages; the first one follows the system.
  const inputs = [...document.querySelectorAll(".notes-palette input")];
  const recolour = (chosen) => {
    document.body.dataset.mdColorSwitching = ""; // the theme's word for "no transitions"
    window.notesColours(chosen);
    requestAnimationFrame(() => setTimeout(() => delete document.body.dataset.mdColorSwitching));
  };
  const now = () => inputs.find((input) => input.checked)?.dataset.mdColorMedia;
  matchMedia("(prefers-color-scheme: light)").addEventListener("change", () => recolour(now()));
  addEventListener("storage", (event) => (event.key ?? "__palette").endsWith("__palette") && recolour()); // in another tab
  addEventListener("pageshow", (event) => event.persisted && recolour());
  inputs.forEach((input, index) => {
    input.addEventListener("change", () => {
      const { mdColorMedia: media } = input.dataset;
      try {
        window.__md_set("__palette", { media });
      } catch {} // then it holds for this page
      recolour(media);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const next = inputs[(index + 1) % inputs.length];
      next.click();
      next.focus();
    });
  });

  // Labels act as buttons: a button answers to Enter and Space.
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if ([" ", "Enter"].includes(key) && target.matches('label > [role="button"]')) {
      event.preventDefault();
      target.click();
    }
  });

  // Names for what the theme creates in the page without one.
  const name = (root) => {
    root.querySelectorAll(".md-annotation__index:not([aria-label])").forEach((index) => {
      const number = index.querySelector("[data-md-annotation-id]")?.dataset.mdAnnotationId ?? "";
      index.setAttribute("aria-label", `${words.annotation} ${number}`);
      if (!index.hasAttribute("href")) index.setAttribute("role", "img");
      index.closest("aside")?.setAttribute("role", "note");
    });
    root.querySelectorAll("nav.md-code__nav:not([role]), .md-search-result nav.md-tags:not([role])").forEach((nav) => {
      nav.setAttribute("role", "none");
    });
    root.querySelectorAll("button.md-code__button:not([aria-label])").forEach((button) => {
      button.setAttribute("aria-label", button.title);
    });
  };

  // What scrolls can be scrolled with the keyboard.
  const SCROLLS = ".notes-snippet :not(.highlight) > pre, .highlight code, .notes-figure, div.arithmatex, .md-typeset__scrollwrap";
  const scrolls = (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
  const reach = () => {
    const seen = [...document.querySelectorAll(SCROLLS)].filter((box) => !box.hasAttribute("tabindex") && box.checkVisibility());
    seen.filter(scrolls).forEach((box) => {
      box.tabIndex = 0;
      if (box.matches("code")) return; // what the theme does, too, once the block is on the screen
      box.setAttribute("role", "group");
      const figure = box.querySelector(":scope > svg")?.getAttribute("aria-label");
      const kind = box.matches("pre") ? words.output : box.matches("div.arithmatex") ? words.formula : words.table;
      box.setAttribute("aria-label", figure ?? kind);
    });
  };

  let waiting = false;
  const reachSoon = () => {
    if (waiting) return;
    waiting = true;
    const work = () => {
      waiting = false;
      reach();
    };
    if (window.requestIdleCallback) requestIdleCallback(work, { timeout: 500 });
    else setTimeout(work);
  };

  name(document);
  reachSoon();
  addEventListener("resize", reachSoon);
  addEventListener("toggle", reachSoon, true); // a fold opened; what is folded away is not measured
  addEventListener("change", reachSoon);
  const changed = new MutationObserver(() => {
    name(document);
    reachSoon();
  });
  document.querySelectorAll(".md-content, .md-search-result__list").forEach((box) => {
    changed.observe(box, { childList: true, subtree: true });
  });
})();
