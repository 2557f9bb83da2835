// Words and figures as they are shown, in the language that is chosen.
import {words} from "./words.js";

let w = words.en;
let number = new Intl.NumberFormat(w.locale);

// A link, then the reader's earlier choice, the option of who built the page, and
// the browser.
export function firstLanguage(built) {
  const known = (text) => Object.keys(words).find((name) => name === (text ?? "").toLowerCase().split("-")[0].replace(/^in$/, "id"));
  let kept;
  try { kept = localStorage.getItem("fakta-language"); } catch { kept = null; }
  return known(new URLSearchParams(location.search).get("lang")) ?? known(kept) ?? known(built) ??
    (navigator.languages ?? []).map(known).find((name) => name !== undefined) ?? "en";
}

// All that is shown from now on is in this language.
export function speak(name) {
  w = words[name];
  number = new Intl.NumberFormat(w.locale);
  document.documentElement.lang = name;
  document.title = w.title;
  return w;
}

export function keepLanguage(name) {
  try { localStorage.setItem("fakta-language", name); } catch { /* a page of file:, or a browser that keeps nothing */ }
}

export const said = () => w;
export const reasonLabel = (reason) => (reason == null ? w.unknown : (w.reasons[reason] ?? reason));
// What articles name in Indonesian words.
export const nameLabel = (name) => (name == null ? w.unknown : `${name[0].toUpperCase()}${name.slice(1)}`);
export const statusLabel = (status) => w.statuses[status] ?? status;
export const kindLabel = (kind) => w.kinds[kind] ?? kind;

// What the figures count: done, or still expected; the others are left out.
export const expected = (status) => status === "planned" || status === "at_risk";
export const counted = (status) => status === "done" || expected(status);

export const people = (n) => (n == null ? "–" : number.format(n));
export function plural(n, what) {
  const name = w.count[what];
  return `${people(n)} ${typeof name === "string" ? name : name[n === 1 ? 0 : 1]}`;
}

// Days are text, "2025-09-16", so that no time zone can move them.
export function day(text) {
  if (text == null) return w.noDate;
  const [y, m, d] = text.split("-");
  return `${Number(d)} ${w.shortMonths[m - 1]} ${y}`;
}

export function month(text) {
  if (text == null) return w.noDate;
  const [y, m] = text.split("-");
  return `${w.months[m - 1]} ${y}`;
}

export function shortMonth(text) {
  if (text == null) return w.noDate;
  const [y, m] = text.split("-");
  return `${w.shortMonths[m - 1]} ${y}`;
}

// "320–350" where reports differ.
export function range(low, high, figure = null) {
  if (low == null && high == null) return figure == null ? w.notTold : people(figure);
  if (low == null) return w.upTo(people(high));
  if (high == null) return w.atLeast(people(low));
  return low === high ? people(low) : `${people(low)}–${people(high)}`;
}
