// What was read and what is done, kept in this browser alone, for both languages together: ticks in the sidebar
// and in the contents, a button below the exercises, the way on from the home page.
(() => {
  const KEY = "notes-progress"; // {pages: {"part/chapter": "read" | "done"}, last: "part/chapter", at: "#section"}
  const LOOK = 20_000; // ms; who leaves earlier only looked in
  const SIGNS = { read: "•", done: "✓" };
  const words = JSON.parse(document.getElementById("notes-words").textContent);
  const root = new URL(`${JSON.parse(document.getElementById("__config").textContent).base}/`, location).href;
  let storage = null;
  try {
    storage = localStorage;
  } catch {}
  if (!storage) return;

  const known = () => {
    let found = {};
    try {
      found = Object(JSON.parse(storage.getItem(KEY)));
    } catch {} // not ours
    const states = Object.entries(Object(found.pages)).filter(([, state]) => Object.hasOwn(SIGNS, state));
    const at = typeof found.at === "string" && found.at.startsWith("#") ? found.at : "";
    return { pages: Object.fromEntries(states), last: found.last, at };
  };
  const keep = (change) => {
    try {
      storage.setItem(KEY, JSON.stringify({ ...known(), ...change }));
    } catch {} // no room, or not allowed
  };

  // The same name in both languages, on a server and from a file.
  const name = (link) => link.href.slice(root.length).replace(/[?#].*/, "").replace(/\/$|\.html$/, "");
  const sidebar = [...document.querySelectorAll(".md-nav--primary a[data-number]")];
  const contents = [...document.querySelectorAll(".notes-contents a")];

  const tick = (link, state) => {
    const old = link.querySelector(".notes-tick");
    if (old?.dataset.state === state) return;
    old?.remove();
    if (!state) return;
    const mark = document.createElement("span");
    mark.className = "notes-tick";
    mark.dataset.state = state;
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", words[state]);
    mark.title = words[state];
    mark.textContent = SIGNS[state];
    link.append(mark);
  };

  // The chapter to go on with: the last one opened, or once it is done the next one that is not.
  const onward = ({ pages, last, at }) => {
    const place = sidebar.findIndex((link) => name(link) === last);
    if (place >= 0 && pages[last] !== "done") return { link: sidebar[place], at };
    if (place < 0 && !Object.keys(pages).length) return null; // a new reader
    const open = (links) => links.find((one) => pages[name(one)] !== "done");
    const link = open(sidebar.slice(place + 1)) ?? open(sidebar);
    return link ? { link, at: "" } : null;
  };

  const start = document.querySelector(".notes-start");
  const offer = (state) => {
    start.querySelector(".notes-continue")?.remove();
    const found = onward(state);
    start.querySelector(".md-button").classList.toggle("md-button--primary", !found);
    if (!found) return;
    const button = document.createElement("a");
    button.className = "md-button md-button--primary notes-continue";
    button.href = found.link.href + found.at;
    const title = found.link.querySelector(".md-ellipsis").textContent.trim();
    button.textContent = words.continue.replace("{}", `${found.link.dataset.number} ${title}`);
    start.prepend(button, " ");
  };

  const told = document.querySelector(".notes-progress");
  const count = ({ pages }) => {
    const states = contents.map((link) => pages[name(link)]).filter(Boolean);
    if (states.length) told.hidden = false;
    told.querySelector("[data-count=read]").textContent = states.length;
    told.querySelector("[data-count=done]").textContent = states.filter((state) => state === "done").length;
  };
  told?.querySelector("button").addEventListener("click", ({ target }) => {
    if (!confirm(target.dataset.sure)) return;
    storage.removeItem(KEY);
    show();
  });

  const chapter = document.querySelector(".notes-place")?.dataset.chapter;
  const button = document.createElement("button");
  const show = () => {
    const state = known();
    for (const link of [...sidebar, ...contents]) tick(link, state.pages[name(link)]);
    if (start) offer(state);
    if (told) count(state);
    button.setAttribute("aria-pressed", state.pages[chapter] === "done");
  };
  const mark = (state) => {
    keep({ pages: { ...known().pages, [chapter]: state } });
    show();
  };

  if (chapter) {
    button.type = "button";
    button.className = "md-button";
    button.textContent = words.finished;
    button.addEventListener("click", () => mark(known().pages[chapter] === "done" ? "read" : "done"));
    const line = document.createElement("p");
    line.className = "notes-done";
    line.append(button);
    const next = document.getElementById("next");
    if (next) next.before(line);
    else document.querySelector(".notes-place").parentElement.append(line);

    // Read is what was read to the exercises.
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      if (!known().pages[chapter]) mark("read");
    });
    seen.observe(document.getElementById("exercises") ?? line);
    // Who only looked in goes on where they were.
    const began = performance.now();
    const stayed = () => known().pages[chapter] || !known().last || performance.now() - began > LOOK;
    const leave = () => stayed() && keep({ last: chapter, at: window.notesPlace() });
    addEventListener("pagehide", () => document.hidden || leave()); // a page that nobody saw has nothing to say
    document.addEventListener("visibilitychange", () => document.hidden && leave());
  }

  show();
  addEventListener("storage", show); // of another tab
  addEventListener("pageshow", (event) => event.persisted && show());
})();
