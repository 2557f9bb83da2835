// The articles behind a figure: a dialog that every figure of the page opens.
import {element} from "./element.js";
import {counted, day, kindLabel, month, people, plural, range, reasonLabel, said, statusLabel} from "./labels.js";

// No browser likes ten thousand of them.
const most = 200;

const status = (name) => element("span", {class: `status ${name}`}, statusLabel(name));

// Only addresses of the web are made links.
function title(event) {
  const text = event.title ?? said().noTitle;
  return /^https?:/i.test(event.link ?? "")
    ? element("a", {href: event.link, target: "_blank", rel: "noopener noreferrer", lang: "id"}, text)
    : element("strong", {lang: "id"}, text);
}

function whole(event, texts) {
  const details = element("details", {}, element("summary", {}, said().whole));
  details.addEventListener("toggle", async () => {
    if (!details.open || details.querySelector(".text")) return;
    const text = element("div", {class: "text", lang: "id"}, "…");
    details.append(text);
    const body = (await texts.read())[event.article] ?? said().notHere;
    text.replaceChildren(...body.split(/\n+/).map((line) => element("p", {}, line)));
  });
  return details;
}

// One event as an article tells it.  The evidence is the sentence.
export function article(event, texts, evidence = event.evidence) {
  const w = said();
  const figure = event.headcount != null || event.headcount_low != null || event.headcount_high != null
    ? w.people(range(event.headcount_low ?? event.headcount, event.headcount_high ?? event.headcount, event.headcount))
    : event.percentage != null ? w.share(people(Math.round(event.percentage * 10) / 10)) : w.notTold;
  return element("li", {class: "article"},
    element("div", {}, title(event), ` · ${day(event.published)}`),
    element("blockquote", {lang: "id"}, evidence ?? w.noSentence),
    element("div", {class: "aside"}, `${w.readAs}${figure} ${kindLabel(event.kind)} · `, status(event.status),
      event.round == null ? w.notAdded : null,
      w.articleKey(event.article)),
    texts.has ? whole(event, texts) : null);
}

export function dialogOf(report, texts) {
  const events = new Map();
  for (const event of report.events) {
    if (event.round == null) continue;
    if (events.has(event.round)) events.get(event.round).push(event);
    else events.set(event.round, [event]);
  }

  const body = element("div", {class: "behind-body"});
  const close = element("button", {});
  const dialog = element("dialog", {class: "behind", "aria-labelledby": "behind-title"},
    element("form", {method: "dialog"}, close), body);
  dialog.addEventListener("click", (click) => { if (click.target === dialog) dialog.close(); });
  document.body.append(dialog);

  function open(heading, note, children) {
    close.textContent = said().close;
    body.replaceChildren(element("h2", {id: "behind-title"}, heading), element("p", {class: "aside"}, note), ...children);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }

  function section(round) {
    const w = said();
    const facts = [
      `${shown(round)} ${kindLabel(round.kind)}`,
      month(round.month),
      round.reason == null ? null : reasonLabel(round.reason).toLowerCase().replace(/^ai\b/, "AI"),
      plural(round.sources, "article")
    ].filter((fact) => fact != null);
    return element("section", {class: "round", "data-people": round.counts},
      element("h3", {}, round.company),
      element("p", {}, status(round.status), ` ${facts.join(" · ")}`),
      round.headcount_lowest < round.headcount_highest
        ? element("p", {class: "aside"}, w.told(people(round.headcount_lowest), people(round.headcount_highest)) +
          (round.headcount == null ? "." : w.toldMost(people(round.headcount_most_reported))))
        : null,
      element("ul", {}, (events.get(round.round) ?? []).map((event) => article(event, texts))));
  }

  return {
    rounds(heading, rounds) {
      open(heading, said().roundsNote(plural(rounds.length, "round"), rounds.length > 1), [
        ...rounds.slice(0, most).map(section),
        rounds.length > most ? element("p", {}, said().more(people(rounds.length - most))) : null
      ].filter((child) => child != null));
    },
    events(heading, list) {
      open(heading, said().statementsNote(plural(list.length, "statement")), [
        element("ul", {}, list.slice(0, most).map((event) => article(event, texts))),
        ...(list.length > most ? [element("p", {}, said().more(people(list.length - most)))] : [])
      ]);
    }
  };
}

export const shown = (round) => (round.headcount == null ? range(round.headcount_lowest, round.headcount_highest) : people(round.headcount));

// A figure in running text that opens what is behind it.
export function figure(text, open) {
  return element("button", {class: "figure", type: "button", onclick: open}, text);
}

// Rounds that figures are made of.
export const of = (rounds, kind) => rounds.filter((round) => round.kind === kind && counted(round.status));
