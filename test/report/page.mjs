// Opens the report in a browser and compares what is drawn with what SQL says.
//
//	node test/report/page.mjs DIRECTORY EXPECTED.json ODD_DIRECTORY
//
// ODD_DIRECTORY is the report on a table with unusual names and hostile texts.
import {readFileSync} from "node:fs";
import {openBrowser} from "./browser.mjs";
import {serve} from "./serve.mjs";
import {done, is, ok} from "./tap.mjs";

const [directory, file, odd] = process.argv.slice(2);
const want = JSON.parse(readFileSync(file));
// Whatever the language writes between thousands.
const read = (text) => Number(text.replace(/(\d)[.,](?=\d{3})/g, "$1").match(/\d+/)?.[0]);

const server = await serve(directory);
const browser = await openBrowser(process.env.CHROMIUM || "chromium");
const page = await browser.openPage(`${server.url}?lang=en`);
const all = (selector, what) => page.get(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => ${what})`);
const people = (selector) => all(selector, "Number(e.dataset.people)");
const total = (list) => list.reduce((a, b) => a + b, 0);
const open = "document.querySelector('dialog').open";
const drawn = "document.querySelectorAll('#locations [role=button]').length > 0 && document.querySelector('#search')";

// Text that is too pale to read: below 4.5 to 1, or 3 to 1 for large letters (WCAG AA),
// and bars below 3 to 1.
const pale = `(() => {
  const parse = (text) => { const m = text.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = (text) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
    const d = canvas.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
  const light = (c) => c.slice(0, 3).map((v) => (v /= 255, v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3]));
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 0.99) return c; } return [255, 255, 255, 1]; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.textContent.trim() || !e.checkVisibility() || e.closest("title, style, script, noscript, dialog")) continue;
    const style = getComputedStyle(e);
    const under = ground(e);
    const colour = over(rgba(e.closest("svg") ? (style.fill === "none" ? style.color : style.fill) : style.color), under);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.6 && style.fontWeight >= 700) ? 3 : 4.5;
    if (ratio(colour, under) < least) found.push(node.textContent.trim().slice(0, 40) + " " + ratio(colour, under).toFixed(2));
  }
  for (const bar of document.querySelectorAll("svg [role=button]")) {
    const group = getComputedStyle(bar).fill;
    if (ratio(rgba(group), ground(bar)) < 3) found.push("bar " + group);
  }
  return [...new Set(found)];
})()`;

// Labels that reach beyond their chart.
const cut = `[...document.querySelectorAll("#observablehq-main svg text")].filter((e) => { const c = e.closest("svg").getBoundingClientRect(), b = e.getBoundingClientRect();
  return b.width > 0 && (b.left < c.left - 2 || b.right > c.right + 2); }).map((e) => e.textContent)`;

// What holds in either language at either width.
async function alike(p, lang, width) {
  const name = `${lang}, ${width} px`;
  const id = lang === "id";
  await p.until(drawn);
  const get = (selector, what) => p.get(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => ${what})`);
  is(await p.get("[document.documentElement.lang, document.title, document.querySelector('h1').textContent]"),
    id ? ["id", "PHK dalam berita", "PHK dalam berita"] : ["en", "Layoffs in the news", "Layoffs in the news"], `${name}: the page says which language it is`);
  const cards = await get(".card-figure .figure", "e.textContent");
  is(cards, [want.done, want.expected, want.rounds].map((n) => new Intl.NumberFormat(id ? "id-ID" : "en-GB").format(n)), `${name}: figures as they are written there`);
  is((await get("#observablehq-main h2", "e.textContent")).length, 7, `${name}: all sections`);
  const main = await p.get("document.querySelector('#observablehq-main').innerText");
  ok(id ? !/\b(rounds?|people|laid off|Not stated|Download)\b/.test(main) : !/\b(gelombang|Unduh|Tidak disebut|terkena PHK tiap)\b/.test(main), `${name}: in that language alone`,
    main.match(id ? /.*\b(rounds?|people|laid off|Not stated|Download)\b.*/ : /.*\b(gelombang|Unduh|Tidak disebut)\b.*/)?.[0] ?? "");
  ok(!/\b(null|undefined|NaN|Invalid)\b/.test(main), `${name}: no word of the machine`);
  ok(await p.get(`document.documentElement.scrollWidth <= ${width}`), `${name}: nothing is wider than the page`);
  for (const key of ["industries", "locations"]) {
    const shownPeople = await get(`#${key} [role=button]`, "Number(e.dataset.people)");
    is([shownPeople.length, total(shownPeople)], [want[key].bars, want[key].people], `${name}: ${key} add up`);
  }
  // Names of the axis: at least three months, each within the chart and beside the next.
  const ticks = await p.get(`(() => { const chart = document.querySelector("#months svg").getBoundingClientRect();
    const boxes = [...document.querySelectorAll("#months svg [aria-label='x-axis tick label'] text")].map((e) => [e.textContent, e.getBoundingClientRect()]);
    return {names: boxes.map(([text]) => text), inside: boxes.every(([, b]) => b.left >= chart.left - 1 && b.right <= chart.right + 1),
      apart: boxes.every(([, b], i) => i === 0 || b.left >= boxes[i - 1][1].right)}; })()`);
  ok(ticks.names.length >= 3 && ticks.inside && ticks.apart, `${name}: the axis has names of months`, JSON.stringify(ticks));
  ok(ticks.names.some((text) => /\d{4}/.test(text)) && ticks.names.every((text) => /^(Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)/.test(text)), `${name}: … and of years`, ticks.names.join(" "));
  is(await p.get(cut), [], `${name}: no label of a chart is cut off`);
  ok((await p.get("[...document.querySelectorAll('.scroll')].filter((e) => e.checkVisibility()).every((e) => (e.scrollWidth <= e.clientWidth + 1) === e.previousElementSibling.hidden && e.tabIndex === 0)")),
    `${name}: a table that scrolls says so, and takes the focus`);
  is(await p.get(pale), [], `${name}: text and bars can be told from the ground (AA)`);
  is(await p.get("[...document.querySelectorAll('button, input, a, [role=button]')].filter((e) => e.checkVisibility() && !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length)).length"),
    0, `${name}: everything that can be pressed has a name`);
  // By the keyboard alone: from the top to a bar, and into the dialog and back.
  let steps = 0;
  await p.get("document.activeElement.blur()");
  for (; steps < 40 && !(await p.get("document.activeElement.matches('#months [role=button]')")); steps++) await p.key("Tab");
  ok(steps < 40, `${name}: the Tab key leads to the bars`);
  await p.key("Enter");
  await p.until(open, 5);
  ok(await p.get("document.activeElement.closest('dialog') !== null"), `${name}: Enter opens what is behind one, and the focus is there`);
  await p.key("Escape");
  await p.until(`!${open}`, 5);
  ok(await p.get("document.activeElement.matches('#months [role=button]')"), `${name}: … and is back on the bar after Escape`);
  is(p.errors, [], `${name}: no error in the console`);
}

// Which language is first: an option of who built it, else the browser's; the switch
// goes before both, and stays.
async function languages() {
  const lang = "document.documentElement.lang";
  const british = await browser.openPage(server.url);
  await british.until(drawn);
  is(await british.get(lang), "en", "the browser's language is first");
  await british.click("document.querySelector('input[value=furloughed]')");
  await british.click("document.querySelector('input[name=language][value=id]')");
  await british.until(`${lang} === 'id' && document.querySelector('h1').textContent === 'PHK dalam berita'`, 5);
  is(await british.get("document.querySelector('input[name=kind]:checked').value"), "furloughed", "the switch changes it, and nothing else");
  await british.until(`document.querySelector('.card-figure .figure').textContent.replace(/[.,]/g, '') === '${want.furloughed}'`, 5);
  const again = await browser.openPage(server.url);
  await again.until(drawn);
  is(await again.get(lang), "id", "it is remembered");
  await again.get("localStorage.clear()");
}

// What the buttons save.
async function files(p) {
  await p.until(drawn);
  await p.get("window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return 'blob:x'; }; HTMLAnchorElement.prototype.click = function () { window.name_of = this.download; }; 0");
  const save = async (i) => {
    await p.get(`document.querySelectorAll('.csv')[${i}].click()`);
    return p.get("window.saved.at(-1).text().then((text) => [window.name_of, text])");
  };
  const names = [];
  const count = await p.get("document.querySelectorAll('.csv').length");
  const lines = (text) => text.trimEnd().split("\r\n");
  for (let i = 0; i < count; i++) {
    const [file, text] = await save(i);
    names.push(file);
    if (file === "months.csv") is(lines(text).length, want.month_rows + 1, "the months as a file");
    if (file === "rounds.csv") {
      is(lines(text).length, want.round_rows + 1, "the rounds as a file");
      ok(lines(text)[0].startsWith("company,month,kind,status,headcount,"), "… under the names of the view's columns", lines(text)[0]);
      ok(text.includes(String(want.largest[0].people)), "… with plain figures");
    }
  }
  is(names, ["months.csv", "rounds.csv", "reasons.csv", "industries.csv", "locations.csv", "differ.csv", "statements.csv"], "each table and chart is a file");
  is(await p.get(`import(document.querySelector("link[href*='csv']")?.href ?? performance.getEntriesByType("resource").map((e) => e.name).find((n) => n.includes("components/csv"))).then((m) =>
    m.csv([{a: "=1+1", b: -5, c: 'Kata "itu", ya'}], ["a", "b", "c"]))`), "a,b,c\r\n'=1+1,-5,\"Kata \"\"itu\"\", ya\"\r\n", "no text of an article becomes a formula");
}

async function paper(p) {
  await p.until(drawn);
  await p.media("print");
  is(await p.get("[...document.querySelectorAll('.csv, .search-part, input[type=radio]')].filter((e) => e.checkVisibility()).length"), 0, "on paper nothing is left that is pressed");
  ok(await p.get("document.querySelector('#months svg').checkVisibility() && document.querySelector('.card-figure').checkVisibility()"), "… but all figures are");
}
try {
  await page.until("document.querySelectorAll('#reasons [role=button]').length > 0 && document.querySelector('#search')");

  // Figures in the text.
  const cards = await all(".card-figure .figure", "e.textContent");
  is(cards.map(read), [want.done, want.expected, want.rounds], "the figures at the top are those of the views");
  const out = await all(".left-out .figure", "e.textContent");
  is(out.slice(0, 3).map(read), [want.denied, want.rumoured, want.aggregates], "what is left out is said");

  // Bars.
  is((await people("#months [role=button]")).length, want.bars, "one bar a month and status in two years");
  await page.click("document.querySelector('#all-months')");
  await page.until(`document.querySelectorAll('#months [role=button]').length === ${want.all_bars}`);
  ok(true, "… and with the earlier months, too");
  ok((await all("#months [role=button]", "e.width.baseVal.value")).every((width) => width > 0.5), "… all to be seen");
  ok(!(await page.get("document.querySelector('#months svg').textContent")).includes("undefined"), "their axis has names");
  await page.click("document.querySelector('#all-months')");
  await page.until(`document.querySelectorAll('#months [role=button]').length === ${want.bars}`);
  const heights = await page.get(`[...document.querySelectorAll('#months [role=button]')].map((e) => e.height.baseVal.value / e.dataset.people)`);
  ok(Math.max(...heights) - Math.min(...heights) < 1e-6 + Math.max(...heights) * 0.01, "bars are as high as their figures", heights.join(" "));

  is(await people("#largest [role=button]"), want.largest.map((round) => round.people), "the largest rounds, in order");
  const names = await all("#largest [role=button]", "e.getAttribute('aria-label')");
  is(names.map((name, i) => name.startsWith(`${want.largest[i].company}, `)), names.map(() => true), "… with their companies");
  const reasons = await people("#reasons [role=button]");
  is([reasons.length, total(reasons)], [want.reasons.bars, want.reasons.people], "reasons add up");

  is(await all("#differ tbody th", "e.textContent"), want.differ, "rounds of which articles differ");
  is(await page.get("document.querySelectorAll('table.differ').length > 1 ? [...document.querySelectorAll('table.differ')][1].tBodies[0].rows.length : 0"),
    want.differ_single, "rounds with bounds in one article");

  // What each bar and each figure opens adds up to it.
  is(await page.get(`[...document.querySelectorAll("svg [role=button]")].filter((bar) => {
    bar.dispatchEvent(new MouseEvent("click"));
    const sum = [...document.querySelectorAll("dialog .round")].reduce((total, round) => total + Number(round.dataset.people ?? 0), 0);
    document.querySelector("dialog").close();
    return sum !== Number(bar.dataset.people);
  }).map((bar) => bar.getAttribute("aria-label"))`), [], "every bar opens rounds that add up to it");
  is(await page.get(`[...document.querySelectorAll(".card-figure .figure")].slice(0, 2).map((figure) => {
    figure.click();
    const sum = [...document.querySelectorAll("dialog .round")].reduce((total, round) => total + Number(round.dataset.people ?? 0), 0);
    document.querySelector("dialog").close();
    return sum;
  })`), [want.done, want.expected], "so do the figures at the top");
  const card = await page.get("document.querySelector('.card-figure span').textContent");
  const [low, high] = [...card.matchAll(/[\d,]{2,}/g)].map((match) => read(match[0]));
  ok(low === undefined || (low <= want.done && want.done <= high), "the range at the top has the figure in it", card);

  // One click from a figure to its articles.
  const bar = `[...document.querySelectorAll('#months [role=button]')].find((e) => e.getAttribute('aria-label').startsWith(${JSON.stringify(want.highest_month.name)}) && e.dataset.people == ${want.highest_month.people})`;
  await page.click(bar);
  await page.until(open, 5);
  is(total(await people("dialog .round")), want.highest_month.people, "a month's bar opens rounds that add up to it");
  const quotes = await all("dialog .round", "e.querySelectorAll('blockquote').length > 0 && e.querySelector('blockquote').textContent.length > 10");
  ok(quotes.length > 0 && quotes.every(Boolean), "… each with a sentence of an article");
  await page.key("Escape");
  await page.until(`!${open}`, 5);
  await page.get("document.querySelector('#largest [role=button]').focus()");
  await page.key("Enter");
  await page.until(open, 5);
  is(await all("dialog .round h3", "e.textContent"), [want.largest[0].company], "Enter on the largest round opens its articles");
  await page.click("document.querySelector('dialog summary')");
  await page.until("document.querySelector('dialog .text p')", 5);
  is(await page.get("[...document.querySelectorAll('dialog .text p')].map((e) => e.textContent).join('\\n')"),
    want.body.split(/\n+/).join("\n"), "… and the whole article");
  await page.click("document.querySelector('dialog form button')");
  await page.until(`!${open}`, 5);
  await page.click("document.querySelector('#differ .figure')");
  await page.until(open, 5);
  const links = await all("dialog a", "e.href");
  ok(links.some((link) => link.startsWith("https://kabar.example/")), "titles are links where there is an address", links.join(" "));
  await page.key("Escape");
  await page.until(`!${open}`, 5);
  await page.click("document.querySelectorAll('.left-out .figure')[2]");
  await page.until(open, 5);
  is((await all("dialog .article", "1")).length, want.aggregates, "also what is left out can be read");
  await page.key("Escape");

  // Search.
  const found = async () => read(await page.get("document.querySelector('.search [role=status]').textContent"));
  is(await found(), want.statements, "all statements before a search");
  await page.get("document.querySelector('#search').focus()");
  await page.write("Pabrik tekstil");
  is(await found(), want.hits, "the search box filters");
  const hits = await all(".hits .article", "e.textContent.toLowerCase()");
  ok(hits.length === Math.min(30, want.hits) && hits.every((hit) => hit.includes("pabrik") || hit.includes("tekstil")), "… what it shows");
  ok((await all(".hits mark", "e.textContent.toLowerCase()")).every((mark) => mark.includes("pabrik") || mark.includes("tekstil")), "… and marks the words");
  await page.write(" xyzzy");
  is([await found(), (await all(".hits .article", "1")).length], [0, 0], "nothing is found of a word that is nowhere");
  const ask = async (text) => {
    await page.get("document.querySelector('#search').select()");
    await page.write(text);
    return found();
  };
  is(await ask("pemberhentian"), want.stem_hits, "a word finds its other forms, as fakta's search does");
  ok((await all(".hits mark", "e.textContent.toLowerCase()")).some((mark) => /henti/.test(mark) && mark !== "pemberhentian"), "… and marks them");
  is(await ask("diberhentikannya"), want.stem_hits, "… also a form that no sentence has");
  is(await ask("phk"), want.phrase_hits, "… and several words that mean the same");
  is(await ask("yang di dan"), want.statements, "words that say nothing ask for nothing");

  // The other kind.
  await page.click("document.querySelector('input[value=furloughed]')");
  await page.until(`document.querySelector('.card-figure .figure').textContent.replace(',', '') === '${want.furloughed}'`, 5);
  ok((await page.get("document.querySelector('#people-laid-off-a-month, h2').textContent")).includes("furloughed"), "the switch changes figures and titles");

  const words = await page.get("document.body.innerText");
  ok(!/\b(null|undefined|NaN|Infinity|Invalid)\b/.test(words), "no word of the machine", words.match(/.*\b(null|undefined|NaN)\b.*/)?.[0] ?? "");
  is(page.errors, [], "no error in the console");
  is(page.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:")), [], "nothing is loaded from elsewhere");

  // Both languages, on a desk and on a telephone.
  for (const lang of ["id", "en"])
    for (const width of [1100, 360]) await alike(await browser.openPage(`${server.url}?lang=${lang}`, {width}), lang, width);
  await languages();
  await files(await browser.openPage(`${server.url}?lang=id`));
  await paper(await browser.openPage(`${server.url}?lang=id`));

  // A table with unusual names and hostile texts.
  const oddServer = await serve(odd);
  const strange = await browser.openPage(`${oddServer.url}?lang=en`);
  await strange.until("document.querySelectorAll('#largest [role=button]').length > 0 && document.querySelector('#search')");
  is(await strange.get("document.querySelectorAll('#largest [role=button]').length"), 1, "a table with unusual names");
  await strange.click("document.querySelector('#largest [role=button]')");
  await strange.until(open, 5);
  ok(await strange.get("document.querySelector('dialog').textContent.includes('<img src=x onerror=')"), "texts are never read as HTML");
  is(await strange.get("[window.stolen ?? null, document.querySelectorAll('dialog a, .hits a').length, document.querySelectorAll('dialog summary').length]"),
    [null, 0, 0], "nor run, nor made links of other kinds; no whole texts unless asked for");
  is(strange.errors, [], "no error there");
  for (const width of [1100, 360]) {
    const large = await browser.openPage(`${oddServer.url}?lang=id`, {width});
    await large.until("document.querySelectorAll('#months [role=button]').length > 0 && document.querySelectorAll('#largest [role=button]').length > 0");
    is(await large.get(cut), [], `${width} px: no label of more than a million people is cut off`);
    ok(await large.get("[...document.querySelectorAll('#months svg text')].some((e) => e.textContent === '1.000.000')"), `${width} px: … such as 1.000.000`);
  }
  oddServer.close();
} catch (error) {
  ok(false, "the page can be used", error.stack, page.errors.join("\n"));
} finally {
  await browser.close();
  server.close();
}
done();
