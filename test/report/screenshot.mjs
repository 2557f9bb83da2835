// Draws the picture of the report anew, from the top to the largest rounds:
//
//	script/report && node test/report/screenshot.mjs tmp_check/report doc/report/report.png
import {writeFileSync} from "node:fs";
import {openBrowser} from "./browser.mjs";
import {serve} from "./serve.mjs";

const [directory, file] = process.argv.slice(2);
const server = await serve(directory);
const browser = await openBrowser(process.env.CHROMIUM || "chromium");
try {
  const page = await browser.openPage(`${server.url}?lang=en`, {width: 940});
  await page.until("document.querySelectorAll('#reasons [role=button]').length > 0 && document.querySelector('#search')");
  const height = await page.get("document.querySelector('#reasons').getBoundingClientRect().top + scrollY");
  writeFileSync(file, await page.screenshot(Math.floor(height) - 118));
} finally {
  await browser.close();
  server.close();
}
