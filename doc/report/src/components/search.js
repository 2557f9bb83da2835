// The search box over the sentences that events rest on.
import {element} from "./element.js";
import {article} from "./behind.js";
import {people, plural} from "./labels.js";

const most = 30;
const fold = (text) => (text ?? "").toLowerCase();

// Text with what was found in <mark>.
function marked(text, words) {
  const folded = fold(text);
  const parts = [];
  let at = 0;
  while (at < text.length) {
    let next = -1;
    let length = 0;
    for (const word of words) {
      const found = folded.indexOf(word, at);
      if (found >= 0 && (next < 0 || found < next || (found === next && word.length > length))) [next, length] = [found, word.length];
    }
    if (next < 0) break;
    parts.push(text.slice(at, next), element("mark", {}, text.slice(next, next + length)));
    at = next + length;
  }
  return [...parts, text.slice(at)];
}

export function searchBox(events, texts) {
  // Case aside a text keeps its length, or else what is marked would be off.
  const rows = events.map((event) => ({event, text: fold([event.evidence, event.title, event.company, event.covers].join("\n"))}));
  const count = element("p", {class: "aside", role: "status"});
  const list = element("ul", {class: "hits"});
  const input = element("input", {
    type: "search", id: "search", placeholder: "e.g. pailit, pabrik tekstil, pesangon", lang: "id", autocomplete: "off", spellcheck: "false"
  });

  function show() {
    const words = fold(input.value).split(/\s+/).filter((word) => word !== "");
    const hits = words.length ? rows.filter((row) => words.every((word) => row.text.includes(word))) : rows;
    count.textContent = `${plural(hits.length, "statement")}${words.length ? " found" : ""} of ${people(rows.length)}` +
      (hits.length > most ? `; the latest ${most} are shown.` : ".");
    list.replaceChildren(...hits.slice(0, most).map(({event}) => {
      const evidence = event.evidence ?? "";
      return article(event, texts, fold(evidence).length === evidence.length
        ? element("span", {}, marked(evidence, words)) : evidence);
    }));
  }

  input.addEventListener("input", show);
  show();
  return element("div", {class: "search"},
    element("label", {for: "search"}, "Words of a sentence, a title or a company"), input, count, list);
}
