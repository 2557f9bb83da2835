// The search box over the sentences that events rest on.  Words are compared by
// their stems, as fakta's search does: the page brings those of all words that it
// holds.
import {element} from "./element.js";
import {article} from "./behind.js";
import {people, plural, said} from "./labels.js";

const most = 30;
const fold = (text) => (text ?? "").toLowerCase();
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu) ?? [];

// Of a word that no sentence has: without its affixes, if that is a stem here.
const begins = {me: [""], mem: ["", "p"], men: ["", "t"], meng: ["", "k"], meny: ["s"], pe: [""], pem: ["", "p"], pen: ["", "t"],
  peng: ["", "k"], peny: ["s"], di: [""], ter: [""], ber: [""], per: [""], ke: [""], se: [""]};
const ends = ["nya", "lah", "kah", "kan", "an", "i"];

function guess(word, known, prefixes = 2) {
  if (word.length < 3) return undefined;
  if (known.has(word)) return word;
  const found = [];
  for (const end of ends) if (word.endsWith(end)) found.push(guess(word.slice(0, -end.length), known, prefixes));
  if (prefixes > 0)
    for (const [begin, lost] of Object.entries(begins))
      if (word.startsWith(begin)) for (const letter of lost) found.push(guess(letter + word.slice(begin.length), known, prefixes - 1));
  return found.filter((stem) => stem !== undefined).sort((a, b) => b.length - a.length)[0];
}

// forms: {form: stem}, with an empty stem for words such as "yang".
export function matcher(forms) {
  const known = new Set(Object.values(forms));
  const stem = (word) => forms[word] ?? guess(word, known);
  return {
    stem,
    // What is asked for: each word by its stem, and by its letters while it is being typed.
    ask: (text) => wordsOf(fold(text)).filter((word) => forms[word] !== "").map((word) => ({word, stem: stem(word)})),
    stems: (text) => new Set(wordsOf(fold(text)).map(stem))
  };
}

// Text with what was found in <mark>.
function marked(text, asked, match) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*/gu)) {
    const word = fold(found[0]);
    if (!asked.some((a) => (a.stem !== undefined && match.stem(word) === a.stem) || word.startsWith(a.word))) continue;
    parts.push(text.slice(at, found.index), element("mark", {}, found[0]));
    at = found.index + found[0].length;
  }
  return [...parts, text.slice(at)];
}

export function searchBox(events, texts, forms, phrases, first = "") {
  const w = said();
  const match = matcher(forms);
  const rows = events.map((event, i) => {
    const text = fold([event.evidence, event.title, event.company, event.covers].join("\n"));
    return {event, text, stems: new Set([...match.stems(text), ...(phrases[i] ?? [])])};
  });
  const count = element("p", {class: "aside", role: "status"});
  const list = element("ul", {class: "hits"});
  const input = element("input", {
    type: "search", id: "search", placeholder: w.searchPlaceholder, lang: "id", autocomplete: "off", spellcheck: "false", value: first
  });

  function show() {
    const asked = match.ask(input.value);
    const has = (row, a) => (a.stem !== undefined && row.stems.has(a.stem)) || ` ${row.text}`.match(new RegExp(`[^\\p{L}\\p{N}]${a.word.replace(/[.'-]/g, "\\$&")}`, "u"));
    const hits = asked.length ? rows.filter((row) => asked.every((a) => has(row, a))) : rows;
    count.textContent = w.searchCount(plural(hits.length, "statement"), people(rows.length), asked.length > 0) +
      (hits.length > most ? w.searchMost(most) : ".");
    list.replaceChildren(...hits.slice(0, most).map(({event}) =>
      article(event, texts, element("span", {}, marked(event.evidence ?? w.noSentence, asked, match)))));
  }

  input.addEventListener("input", show);
  show();
  return element("div", {class: "search"},
    element("label", {for: "search"}, w.searchLabel), input, count, list);
}
