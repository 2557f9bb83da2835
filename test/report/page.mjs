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
const read = (text) => Number(text.replace(/,/g, "").match(/\d+/)?.[0]);

const server = await serve(directory);
const browser = await openBrowser(process.env.CHROMIUM || "chromium");
const page = await browser.openPage(server.url);
const all = (selector, what) => page.get(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => ${what})`);
const people = (selector) => all(selector, "Number(e.dataset.people)");
const total = (list) => list.reduce((a, b) => a + b, 0);
const open = "document.querySelector('dialog').open";
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
  ok((await all(".hits mark", "e.textContent.toLowerCase()")).every((mark) => mark === "pabrik" || mark === "tekstil"), "… and marks the words");
  await page.write(" xyzzy");
  is([await found(), (await all(".hits .article", "1")).length], [0, 0], "nothing is found of a word that is nowhere");

  // The other kind.
  await page.click("document.querySelector('input[value=furloughed]')");
  await page.until(`document.querySelector('.card-figure .figure').textContent.replace(',', '') === '${want.furloughed}'`, 5);
  ok((await page.get("document.querySelector('#people-laid-off-a-month, h2').textContent")).includes("furloughed"), "the switch changes figures and titles");

  const words = await page.get("document.body.innerText");
  ok(!/\b(null|undefined|NaN|Infinity|Invalid)\b/.test(words), "no word of the machine", words.match(/.*\b(null|undefined|NaN)\b.*/)?.[0] ?? "");
  is(page.errors, [], "no error in the console");
  is(page.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:")), [], "nothing is loaded from elsewhere");

  const narrow = await browser.openPage(server.url, {width: 380, height: 800});
  await narrow.until("document.querySelectorAll('#reasons [role=button]').length > 0");
  ok(await narrow.get("document.documentElement.scrollWidth <= 380"), "it fits a telephone");

  // A table with unusual names and hostile texts.
  const oddServer = await serve(odd);
  const strange = await browser.openPage(oddServer.url);
  await strange.until("document.querySelectorAll('#largest [role=button]').length > 0 && document.querySelector('#search')");
  is(await strange.get("document.querySelectorAll('#largest [role=button]').length"), 1, "a table with unusual names");
  await strange.click("document.querySelector('#largest [role=button]')");
  await strange.until(open, 5);
  ok(await strange.get("document.querySelector('dialog').textContent.includes('<img src=x onerror=')"), "texts are never read as HTML");
  is(await strange.get("[window.stolen ?? null, document.querySelectorAll('dialog a, .hits a').length, document.querySelectorAll('dialog summary').length]"),
    [null, 0, 0], "nor run, nor made links of other kinds; no whole texts unless asked for");
  is(strange.errors, [], "no error there");
  oddServer.close();
} catch (error) {
  ok(false, "the page can be used", error.stack, page.errors.join("\n"));
} finally {
  await browser.close();
  server.close();
}
done();
