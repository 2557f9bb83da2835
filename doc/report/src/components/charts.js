// The charts.  Each bar is a button: a click, Enter or the space bar opens the
// articles behind it.
import * as Plot from "@observablehq/plot";
import {shown} from "./behind.js";
import {expected, month, people, said, shortMonth} from "./labels.js";

const series = {
  domain: ["done", "expected"],
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
    bar.append(Object.assign(document.createElementNS(bar.namespaceURI, "title"), {textContent: `${name(row)}. ${said().click}`}));
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

export const isDone = (row) => row.what === series.domain[0];

// Room for a figure, with a gap, in letters that are rather wide.
const widthOf = (text) => text.length * 7.7 + 12;

// The highest figure at an axis that begins at 0.
const top = (figures) => people(Plot.scale({y: {type: "linear", domain: [0, Math.max(1, ...figures)], nice: true}}).domain[1]);

// The first and the last month of rows and all between, as days in UTC.
function span(rows) {
  const at = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
  const numbers = rows.map((row) => at(row.month));
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  return Array.from({length: last - first + 2}, (_, i) => new Date(Date.UTC(Math.floor((first + i) / 12), (first + i) % 12, 1)));
}

export function months(rows, {width, kind, open}) {
  const w = said();
  const sums = new Map();
  for (const row of rows) sums.set(row.month, (sums.get(row.month) ?? 0) + row.people);
  const margin = Math.max(width < 500 ? 52 : 60, widthOf(top([...sums.values(), ...rows.map((row) => row.highest ?? 0)])));
  const starts = span(rows);
  const several = starts.slice(0, -1);
  // As many names of months as there is room for, each below the middle of its bar,
  // and of years where that is not one in a year.
  const room = (width - margin - 20) / several.length;
  const step = [1, 2, 3, 6, 12, 24, 60].find((n) => n * room >= 36) ?? 120;
  const gap = room > 14 ? 1 : 0;
  // With few months left of a year, its January may be missing; then the first one stands for it.
  const begin = several.length <= step ? 0 : several.findIndex((start) => (start.getUTCFullYear() * 12 + start.getUTCMonth()) % step === 0);
  const ticks = several.filter((_, i) => i >= begin && (i - begin) % step === 0);
  const name = (start, i) => {
    const text = shortMonth(start.toISOString().slice(0, 7)).slice(0, 3);
    return i === 0 || ticks[i - 1].getUTCFullYear() < start.getUTCFullYear() ? `${text}\n${start.getUTCFullYear()}` : text;
  };
  const middle = (start) => new Date(start.getTime() + 15 * 864e5);
  const chart = Plot.plot({
    style: {fontSize: 12}, width, height: 280, marginLeft: margin, marginBottom: 42,
    x: {type: "utc", label: null, domain: [starts[0], starts[starts.length - 1]]},
    y: {label: w.monthsAxis(kind), grid: true, tickFormat: people, nice: true, ticks: 6},
    color: series,
    marks: [
      Plot.axisX(ticks.map(middle), {tickFormat: (_, i) => name(ticks[i], i), tickSize: step === 1 ? 0 : 4}),
      Plot.rectY(rows, {x: (row) => new Date(`${row.month}-01T00:00:00Z`), y: "people", fill: "what", interval: "month", insetLeft: gap, insetRight: gap}),
      // From the lowest to the highest figure that reports have.
      Plot.ruleX(rows.filter((row) => row.lowest < row.highest), {
        x: (row) => middle(new Date(`${row.month}-01T00:00:00Z`)), y1: "lowest", y2: "highest", stroke: "var(--range)", strokeWidth: 3
      }),
      Plot.ruleY([0])
    ]
  });
  return buttons(chart, rows, (row) => w.bar(month(row.month), people(row.people), isDone(row), kind), open);
}

// On a telephone the names take no more than two fifths.
const marginOf = (width, most) => Math.min(most, width * 0.42);
// The figure of the longest bar stands to the right of it.
const rightOf = (labels) => Math.max(60, ...labels.map(widthOf));
const ticksOf = (width, margin) => Math.max(1, Math.round((width - margin - 60) / 110));

export function largest(rounds, {width, kind, open}) {
  const w = said();
  const rows = rounds.map((round) => ({
    ...round, people: round.counts, what: expected(round.status) ? series.domain[1] : series.domain[0]
  }));
  const margin = marginOf(width, 300);
  const names = new Map(rows.map((row) => [row.round, `${row.company}, ${shortMonth(row.month)}`]));
  // Where there is no room for both, the company is more.
  const brief = (round) => (margin < 200 ? rows.find((row) => row.round === round).company : names.get(round));
  const chart = Plot.plot({
    style: {fontSize: 12}, width, height: 58 + 28 * rows.length, marginBottom: 40, marginLeft: margin, marginRight: rightOf(rows.map(shown)), marginTop: 6,
    x: {label: w.axis(kind), grid: true, ticks: ticksOf(width, margin), tickFormat: people},
    y: {label: null, domain: rows.map((row) => row.round), tickFormat: (round) => clip(brief(round), margin / 7.4), tickSize: 0},
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
  return buttons(chart, rows, (row) => w.bar(names.get(row.round), shown(row), isDone(row), kind), open);
}

// Bars of one label each, the largest first: reasons, industries, places.
export function labelled(rows, {width, kind, open, label}) {
  const w = said();
  const margin = marginOf(width, 240);
  const sums = new Map();
  for (const row of rows) sums.set(row.label, (sums.get(row.label) ?? 0) + row.people);
  const order = [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a));
  const chart = Plot.plot({
    style: {fontSize: 12}, width, height: 58 + 26 * sums.size, marginBottom: 40, marginLeft: margin, marginRight: rightOf([...sums.values()].map(people)), marginTop: 6,
    x: {label: w.axis(kind), grid: true, ticks: ticksOf(width, margin), tickFormat: people},
    y: {label: null, domain: order.map(String), tickFormat: (key) => clip(label(order.find((k) => String(k) === key)), margin / 7.4), tickSize: 0},
    color: series,
    marks: [
      Plot.barX(rows, {x: "people", y: (row) => String(row.label), fill: "what", insetTop: 2, insetBottom: 2}),
      Plot.text([...sums], {x: (d) => d[1], y: (d) => String(d[0]), text: (d) => people(d[1]), textAnchor: "start", dx: 5}),
      Plot.ruleX([0])
    ]
  });
  return buttons(chart, rows, (row) => w.bar(label(row.label), people(row.people), isDone(row), kind), open);
}

// A total of the view as one row for each part of a bar.
export function parts(total, key) {
  return [
    {...key, what: series.domain[0], people: total.headcount, lowest: total.headcount_lowest, highest: total.headcount_highest},
    {...key, what: series.domain[1], people: total.headcount_expected}
  ].filter((row) => row.people > 0);
}

const clip = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
