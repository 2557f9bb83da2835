// Words and figures as they are shown.  All English; what articles say stays as
// it is.

const reasons = {
  ai: "AI and automation",
  efficiency: "Efficiency, restructuring",
  bankruptcy: "Bankruptcy",
  closure: "Closure",
  merger: "Merger or acquisition",
  demand: "Weak demand",
  imports: "Competition from imports",
  relocation: "Relocation",
  pandemic: "Pandemic",
  losses: "Losses",
  wages: "Wage costs",
  tariffs: "Foreign tariffs",
  tax: "Excise and taxes",
  materials: "Lack or price of materials",
  fire: "Fire",
  disaster: "Natural disaster"
};

const statuses = {
  done: "done",
  planned: "announced",
  at_risk: "at risk",
  rumoured: "rumoured",
  denied: "denied"
};

const kinds = {laid_off: "laid off", furloughed: "furloughed"};

export const reasonLabel = (reason) => (reason == null ? "Not stated" : (reasons[reason] ?? reason));
export const statusLabel = (status) => statuses[status] ?? status;
export const kindLabel = (kind) => kinds[kind] ?? kind;

// What the figures count: done, or still expected; the others are left out.
export const expected = (status) => status === "planned" || status === "at_risk";
export const counted = (status) => status === "done" || expected(status);

const number = new Intl.NumberFormat("en-GB");
export const people = (n) => (n == null ? "–" : number.format(n));
export const plural = (n, one, many = `${one}s`) => `${people(n)} ${n === 1 ? one : many}`;

const names = ["January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December"];

// Days are text, "2025-09-16", so that no time zone can move them.
export function day(text) {
  if (text == null) return "no date";
  const [y, m, d] = text.split("-");
  return `${Number(d)} ${names[m - 1].slice(0, 3)} ${y}`;
}

export function month(text) {
  if (text == null) return "no date";
  const [y, m] = text.split("-");
  return `${names[m - 1]} ${y}`;
}

export function shortMonth(text) {
  if (text == null) return "no date";
  const [y, m] = text.split("-");
  return `${names[m - 1].slice(0, 3)} ${y}`;
}

// "320–350" where reports differ.
export function range(low, high, figure = null) {
  if (low == null && high == null) return figure == null ? "number not told" : people(figure);
  if (low == null) return `up to ${people(high)}`;
  if (high == null) return `at least ${people(low)}`;
  return low === high ? people(low) : `${people(low)}–${people(high)}`;
}
