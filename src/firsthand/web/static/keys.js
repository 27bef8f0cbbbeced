// Side by side: j and k go to the next and the last change, a button unfolds what is folded. All of it can be read without.
"use strict";

const stops = [...document.querySelectorAll("[data-stop]")];

function reveal(element) {
  for (let at = element; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
}

function visit(step) {
  const focused = document.activeElement?.closest("[data-stop]");
  const at = stops.indexOf(focused);
  // With no change in focus, start from what is on the screen.
  const below = stops.findIndex((stop) => stop.getBoundingClientRect().top > 0);
  const start = step > 0 ? (below < 0 ? stops.length : below) : below < 0 ? stops.length - 1 : below - 1;
  const stop = stops[focused ? at + step : start];
  if (!stop) return;
  reveal(stop);
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "j") visit(1);
  if (event.key === "k") visit(-1);
});

function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  reveal(target);
  target.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", arrive);
arrive();

for (const element of document.querySelectorAll(".scripted")) element.hidden = false;
document.querySelector("[data-unfold]")?.addEventListener("click", (event) => {
  const folds = [...document.querySelectorAll("details.fold")];
  const open = folds.some((fold) => !fold.open);
  for (const fold of folds) fold.open = open;
  event.target.textContent = open ? "Fold again" : "Unfold all";
});
