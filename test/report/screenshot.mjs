// Draws doc/report/report.png anew: node test/report/screenshot.mjs DIRECTORY FILE
import {writeFileSync} from "node:fs";
import {openBrowser} from "./browser.mjs";
import {serve} from "./serve.mjs";

const [directory, file, top = "0", height = "1240"] = process.argv.slice(2);
const server = await serve(directory);
const browser = await openBrowser(process.env.CHROMIUM ?? "chromium");
const page = await browser.openPage(server.url, {width: 940, height: 1200});
await page.until("document.querySelectorAll('#reasons svg rect').length > 0");
await page.until("document.querySelectorAll('.hits li').length > 0");
writeFileSync(file, await page.screenshot({x: 0, y: Number(top), width: 940, height: Number(height)}));
console.error(page.errors, page.requests.filter((url) => !url.startsWith(server.url)));
await browser.close();
server.close();
