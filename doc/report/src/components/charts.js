// The charts.  Each bar is a button: a click, Enter or the space bar opens the
// articles behind it.
import * as Plot from "@observablehq/plot";
import {shown} from "./behind.js";
import {expected, month, people, reasonLabel, shortMonth} from "./labels.js";

const series = {
  domain: ["done", "announced or at risk"],
  range: ["var(--done)", "var(--expected)"]
};

// Plot leaves in each bar the index of its row.
function buttons(chart, rows, name, open) {
  for (const bar of chart.querySelectorAll("[aria-label='bar'] rect, [aria-label='rect'] rect")) {
    const row = rows[bar.__data__];
    bar.setAttribute("role", "button");
    bar.setAttribute("tabindex", "0");
    bar.setAttribute("aria-label", name(row));
    bar.setAttribute("data-people", row.people);
    bar.append(Object.assign(document.createElementNS(bar.namespaceURI, "title"), {textContent: `${name(row)}. Click for the articles.`}));
    bar.addEventListener("click", () => open(row));
    bar.addEventListener("keydown", (key) => {
      if (key.key !== "Enter" && key.key !== " ") return;
      key.preventDefault();
      open(row);
    });
  }
  chart.removeAttribute("role");
  return chart;
}

const verb = (row, kind) => (row.what === "done" ? kind : `to be ${kind} (announced or at risk)`);

// The first and the last month of rows and all between, as days in UTC.
function span(rows) {
  const at = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
  const numbers = rows.map((row) => at(row.month));
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  return Array.from({length: last - first + 2}, (_, i) => new Date(Date.UTC(Math.floor((first + i) / 12), (first + i) % 12, 1)));
}

export function months(rows, {width, kind, open}) {
  const starts = span(rows);
  // Names of months where there is room, else of years; below the middle of a bar.
  const fits = starts.length * 34 < width;
  const gap = fits ? 1 : 0;
  const step = Math.ceil((starts.length / 12) * 40 / width);
  const ticks = starts.slice(0, -1).filter((start) => fits || (start.getUTCMonth() === 0 && start.getUTCFullYear() % step === 0));
  const name = (start, i) => fits
    ? `${shortMonth(start.toISOString().slice(0, 7)).slice(0, 3)}${i === 0 || start.getUTCMonth() === 0 ? `\n${start.getUTCFullYear()}` : ""}`
    : String(start.getUTCFullYear());
  const middle = (start) => new Date(start.getTime() + 15 * 864e5);
  const chart = Plot.plot({
    width, height: 280, marginLeft: 60, marginBottom: 34,
    x: {type: "utc", label: null, domain: [starts[0], starts[starts.length - 1]]},
    y: {label: `People ${kind} in a month`, grid: true, tickFormat: people, nice: true},
    color: series,
    marks: [
      Plot.axisX(ticks.map(middle), {tickFormat: (_, i) => name(ticks[i], i), tickSize: fits ? 0 : 4}),
      Plot.rectY(rows, {x: (row) => new Date(`${row.month}-01T00:00:00Z`), y: "people", fill: "what", interval: "month", insetLeft: gap, insetRight: gap}),
      // From the lowest to the highest figure that reports have.
      Plot.ruleX(rows.filter((row) => row.lowest < row.highest), {
        x: (row) => middle(new Date(`${row.month}-01T00:00:00Z`)), y1: "lowest", y2: "highest", stroke: "var(--range)", strokeWidth: 3
      }),
      Plot.ruleY([0])
    ]
  });
  return buttons(chart, rows, (row) => `${month(row.month)}: ${people(row.people)} people ${verb(row, kind)}`, open);
}

export function largest(rounds, {width, kind, open}) {
  const rows = rounds.map((round) => ({
    ...round, people: round.counts, what: expected(round.status) ? series.domain[1] : series.domain[0]
  }));
  const names = new Map(rows.map((row) => [row.round, `${row.company}, ${shortMonth(row.month)}`]));
  const margin = Math.min(270, width * 0.42);
  const chart = Plot.plot({
    width, height: 40 + 28 * rows.length, marginLeft: margin, marginRight: 60, marginTop: 6,
    x: {label: `People ${kind}`, grid: true, ticks: Math.max(2, Math.round((width - margin) / 110)), tickFormat: people},
    y: {label: null, domain: rows.map((row) => row.round), tickFormat: (round) => clip(names.get(round), margin / 7), tickSize: 0},
    color: series,
    marks: [
      Plot.barX(rows, {x: "people", y: "round", fill: "what", insetTop: 2, insetBottom: 2}),
      Plot.ruleY(rows.filter((row) => row.headcount_lowest < row.headcount_highest), {
        x1: "headcount_lowest", x2: "headcount_highest", y: "round", stroke: "var(--range)", strokeWidth: 3
      }),
      Plot.text(rows, {x: (row) => Math.max(row.people, row.headcount_highest ?? 0), y: "round", text: shown, textAnchor: "start", dx: 5}),
      Plot.ruleX([0])
    ]
  });
  return buttons(chart, rows, (row) => `${names.get(row.round)}: ${shown(row)} people ${verb(row, kind)}`, open);
}

export function reasons(rows, {width, kind, open}) {
  const margin = Math.min(200, width * 0.42);
  const sums = new Map();
  for (const row of rows) sums.set(row.reason, (sums.get(row.reason) ?? 0) + row.people);
  const chart = Plot.plot({
    width, height: 40 + 26 * sums.size, marginLeft: margin, marginRight: 60, marginTop: 6,
    x: {label: `People ${kind}`, grid: true, ticks: Math.max(2, Math.round((width - margin) / 110)), tickFormat: people},
    y: {label: null, domain: [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a)).map(reasonLabel), tickSize: 0},
    color: series,
    marks: [
      Plot.barX(rows, {x: "people", y: (row) => reasonLabel(row.reason), fill: "what", insetTop: 2, insetBottom: 2}),
      Plot.text([...sums], {x: (d) => d[1], y: (d) => reasonLabel(d[0]), text: (d) => people(d[1]), textAnchor: "start", dx: 5}),
      Plot.ruleX([0])
    ]
  });
  return buttons(chart, rows, (row) => `${reasonLabel(row.reason)}: ${people(row.people)} people ${verb(row, kind)}`, open);
}

// A total of the view as one row for each part of a bar.
export function parts(total, key) {
  return [
    {...key, what: series.domain[0], people: total.headcount, lowest: total.headcount_lowest, highest: total.headcount_highest},
    {...key, what: series.domain[1], people: total.headcount_expected}
  ].filter((row) => row.people > 0);
}

export const isDone = (row) => row.what === series.domain[0];

const clip = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
