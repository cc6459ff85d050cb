// A card beside a link to the glossary: the term in the other language and its one sentence. Without this
// script the same words are the title of the link. The card follows pointer and keyboard; Escape closes it.
// A finger cannot rest on a link: a tap opens the card, which then holds the way to the glossary.
(() => {
  const links = document.querySelectorAll("a.notes-term[title]");
  if (!links.length) return;

  const card = document.createElement("div");
  card.className = "notes-card";
  card.id = "notes-card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  const name = card.appendChild(document.createElement("strong"));
  name.lang = document.documentElement.lang.startsWith("zh") ? "en" : "zh";
  const text = card.appendChild(document.createElement("p"));
  const more = card.appendChild(document.createElement("a"));
  more.textContent = JSON.parse(document.getElementById("notes-words").textContent).glossary;
  document.body.append(card);

  let shown = null;
  let leaving = 0;
  let touched = false; // the last pointer that came down was a finger

  const place = (link) => {
    const gap = 6;
    const [line] = link.getClientRects();
    const left = Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - 8);
    const below = line.bottom + gap;
    const fits = below + card.offsetHeight < innerHeight;
    card.style.left = `${Math.max(8, left) + scrollX}px`;
    card.style.top = `${(fits ? below : line.top - gap - card.offsetHeight) + scrollY}px`;
  };

  const hide = () => {
    clearTimeout(leaving);
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  };

  const show = (link) => {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    shown = link;
    name.textContent = link.dataset.term;
    text.textContent = link.dataset.text;
    more.href = link.href;
    more.hidden = !touched;
    card.setAttribute("role", touched ? "dialog" : "tooltip"); // with a link in it, it is no mere description
    card.setAttribute("aria-label", link.dataset.term);
    link.setAttribute("aria-describedby", card.id);
    card.hidden = false;
    place(link);
  };

  const hideSoon = (event) => {
    if (event.pointerType !== "touch") leaving = setTimeout(hide, 200); // time to move the pointer onto the card
  };

  for (const link of links) {
    link.dataset.text = link.title.slice(link.dataset.term.length).replace(/^[:：]\s*/, "");
    link.removeAttribute("title"); // or the browser would show it as well
    link.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && show(link));
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => link.matches(":focus-visible") && show(link));
    link.addEventListener("blur", () => touched || hide());
    link.addEventListener("click", (event) => {
      if (!touched || shown === link) return;
      event.preventDefault();
      show(link);
    });
  }
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", hideSoon);
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (touched && shown !== event.target.closest("a.notes-term") && !card.contains(event.target)) hide();
  }, true);
  document.addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape") hide();
  });
})();
