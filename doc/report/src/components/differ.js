// Rounds of which reports have different figures, as a table.
import {element} from "./element.js";
import {figure} from "./behind.js";
import {kindLabel, people, shortMonth, statusLabel} from "./labels.js";

export function differTable(rounds, open) {
  const cell = (text) => element("td", {class: "number"}, text);
  return element("div", {class: "scroll"}, element("table", {class: "differ"},
    element("thead", {}, element("tr", {},
      ["Company", "When", "What", "Lowest", "Highest", "Most often", "Latest", "Articles"].map((name, i) =>
        element("th", {scope: "col", class: i > 2 ? "number" : null}, name)))),
    element("tbody", {}, rounds.map((round) => element("tr", {},
      element("th", {scope: "row"}, figure(round.company, () => open(round))),
      element("td", {}, shortMonth(round.month)),
      element("td", {}, kindLabel(round.kind) + (round.status === "done" ? "" : `, ${statusLabel(round.status)}`)),
      cell(people(round.headcount_lowest)), cell(people(round.headcount_highest)),
      cell(people(round.headcount_most_reported)), cell(people(round.headcount)), cell(people(round.sources)))))));
}
