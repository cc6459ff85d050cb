// A box above the list of all error cards that narrows it while one types or pastes. Without this script the
// whole list is there, and the browser's own search finds a message in it.
(() => {
  const lists = [...document.querySelectorAll(".notes-cards")];
  if (!lists.length) return;
  const words = JSON.parse(document.getElementById("notes-words").textContent);
  const ENOUGH = 0.6; // of the words of a long message: the reader's own numbers and names are not ours
  const LONG = 5;

  const groups = lists.map((list) => ({
    head: list.previousElementSibling,
    list,
    items: [...list.querySelectorAll("li")].map((item) => ({ item, text: item.textContent.toLowerCase() })),
  }));
  const told = (text) =>
    text.toLowerCase().split(/[\s,.:;!?'"`()[\]{}，。：；！？“”、]+/).filter((word) => word && !/^[\d.x]+$/.test(word));

  const form = document.createElement("form");
  form.className = "notes-filter";
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", words.filter);
  form.innerHTML = '<label><span></span><input type="search" autocomplete="off" spellcheck="false"></label><p role="status"></p>';
  const [label, input, status] = ["span", "input", "p"].map((tag) => form.querySelector(tag));
  label.textContent = words.filter;
  groups[0].head.before(form);

  const narrow = () => {
    const wanted = told(input.value);
    const share = ({ text }) => wanted.filter((word) => text.includes(word)).length / wanted.length;
    const all = groups.flatMap(({ items }) => items);
    const best = wanted.length ? Math.max(...all.map(share)) : 1;
    const least = best === 1 || wanted.length < LONG ? 1 : Math.max(ENOUGH, best);
    const fits = (one) => !wanted.length || share(one) >= least;
    for (const { head, list, items } of groups) {
      items.forEach((one) => (one.item.hidden = !fits(one)));
      head.hidden = list.hidden = items.every(({ item }) => item.hidden);
    }
    const count = all.filter(({ item }) => !item.hidden).length;
    status.textContent = wanted.length ? (count ? words.found.replace("{}", count) : words.nothing) : "";
  };
  input.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
