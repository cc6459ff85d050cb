// On a narrow screen a figure is as wide as the page; a tap shows it in its own size, another one takes it back.
(() => {
  const narrow = matchMedia("(max-width: 44.9844em)");
  document.addEventListener("click", (event) => {
    const figure = event.target.closest(".notes-figure");
    if (!figure || !narrow.matches) return;
    const box = figure.getBoundingClientRect();
    const place = (event.clientX - box.left) / box.width;
    figure.scrollLeft = 0;
    if (figure.classList.toggle("notes-large")) {
      figure.scrollLeft = place * (figure.scrollWidth - figure.clientWidth); // what was tapped stays in view
    }
    figure.dispatchEvent(new Event("change", { bubbles: true })); // it scrolls now: see notes.js
  });
})();
