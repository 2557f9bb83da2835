// Rounds of which reports have different figures, as a table.
import {element} from "./element.js";
import {figure} from "./behind.js";
import {kindLabel, people, said, shortMonth, statusLabel} from "./labels.js";

// A wide table scrolls by itself, by touch and by the keyboard, and says so where it has to.
export function scrolling(name, table) {
  const hint = element("p", {class: "aside scroll-hint", hidden: true}, said().scrollHint);
  const box = element("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": name}, table);
  new ResizeObserver(() => { hint.hidden = box.scrollWidth <= box.clientWidth + 1; }).observe(box);
  return element("div", {}, hint, box);
}

export function differTable(rounds, open) {
  const w = said();
  const cell = (text) => element("td", {class: "number"}, text);
  return scrolling(w.differHeading, element("table", {class: "differ"},
    element("thead", {}, element("tr", {}, w.differColumns.map((name, i) =>
      element("th", {scope: "col", class: i > 2 ? "number" : null}, name)))),
    element("tbody", {}, rounds.map((round) => element("tr", {},
      element("th", {scope: "row"}, figure(round.company, () => open(round))),
      element("td", {}, shortMonth(round.month)),
      element("td", {}, kindLabel(round.kind) + (round.status === "done" ? "" : `, ${statusLabel(round.status)}`)),
      cell(people(round.headcount_lowest)), cell(people(round.headcount_highest)),
      cell(people(round.headcount_most_reported)), cell(people(round.headcount)), cell(people(round.sources)))))));
}
