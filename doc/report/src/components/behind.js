// The articles behind a figure: a dialog that every figure of the page opens.
import {element} from "./element.js";
import {counted, day, kindLabel, month, people, plural, range, reasonLabel, statusLabel} from "./labels.js";

// No browser likes ten thousand of them.
const most = 200;

const status = (name) => element("span", {class: `status ${name}`}, statusLabel(name));

// Only addresses of the web are made links.
function title(event) {
  const text = event.title ?? "(no title)";
  return /^https?:/i.test(event.link ?? "")
    ? element("a", {href: event.link, target: "_blank", rel: "noopener noreferrer"}, text)
    : element("strong", {}, text);
}

function whole(event, texts) {
  const details = element("details", {}, element("summary", {}, "Whole article"));
  details.addEventListener("toggle", async () => {
    if (!details.open || details.querySelector(".text")) return;
    const text = element("div", {class: "text", lang: "id"}, "…");
    details.append(text);
    const body = (await texts.read())[event.article] ?? "(not in this report)";
    text.replaceChildren(...body.split(/\n+/).map((line) => element("p", {}, line)));
  });
  return details;
}

// One event as an article tells it.  The evidence is the sentence.
export function article(event, texts, evidence = event.evidence) {
  const figure = event.headcount != null || event.headcount_low != null || event.headcount_high != null
    ? `${range(event.headcount_low ?? event.headcount, event.headcount_high ?? event.headcount, event.headcount)} people`
    : event.percentage != null ? `${people(Math.round(event.percentage * 10) / 10)}% of the staff` : "number not told";
  return element("li", {class: "article"},
    element("div", {}, title(event), ` · ${day(event.published)}`),
    element("blockquote", {lang: "id"}, evidence ?? "(no sentence kept)"),
    element("div", {class: "aside"}, `Read as: ${figure} ${kindLabel(event.kind)} · `, status(event.status),
      event.round == null ? " · not added to any figure" : null,
      ` · article ${event.article}`),
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
  const dialog = element("dialog", {class: "behind", "aria-labelledby": "behind-title"},
    element("form", {method: "dialog"}, element("button", {"aria-label": "Close"}, "Close")), body);
  dialog.addEventListener("click", (click) => { if (click.target === dialog) dialog.close(); });
  document.body.append(dialog);

  function open(heading, note, children) {
    body.replaceChildren(element("h2", {id: "behind-title"}, heading), element("p", {class: "aside"}, note), ...children);
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  }

  function section(round) {
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
        ? element("p", {class: "aside"}, `Told from ${people(round.headcount_lowest)} to ${people(round.headcount_highest)}${round.headcount == null ? "." : "; "}` +
          (round.headcount == null ? "" : `most often ${people(round.headcount_most_reported)}; the latest is shown.`))
        : null,
      element("ul", {}, (events.get(round.round) ?? []).map((event) => article(event, texts))));
  }

  return {
    rounds(heading, rounds) {
      open(heading, `${plural(rounds.length, "round")} of cuts${rounds.length > 1 ? ", the largest first" : ""}. The sentences are the articles' own.`, [
        ...rounds.slice(0, most).map(section),
        rounds.length > most ? element("p", {}, `… and ${people(rounds.length - most)} more.`) : null
      ].filter((child) => child != null));
    },
    events(heading, list) {
      open(heading, `${plural(list.length, "statement")} in articles. The sentences are the articles' own.`, [
        element("ul", {}, list.slice(0, most).map((event) => article(event, texts))),
        ...(list.length > most ? [element("p", {}, `… and ${people(list.length - most)} more.`)] : [])
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
