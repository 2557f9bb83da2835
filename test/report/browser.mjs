// A headless Chromium, spoken to over a pipe: no port, no package.
import {spawn} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

export async function openBrowser(program) {
  const profile = mkdtempSync(join(tmpdir(), "fakta-browser-"));
  const child = spawn(program, [
    "--headless=new", "--remote-debugging-pipe", `--user-data-dir=${profile}`,
    "--no-first-run", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage", "--disable-background-networking",
    "--force-color-profile=srgb", "--lang=en-GB",
    // Its sandbox refuses root.  It only loads pages of this machine.
    ...(process.getuid() === 0 ? ["--no-sandbox"] : [])
  ], {stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"]});
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  let buffer = "";
  child.stdio[4].setEncoding("utf8");
  child.stdio[4].on("data", (data) => {
    buffer += data;
    for (let end; (end = buffer.indexOf("\0")) >= 0; buffer = buffer.slice(end + 1)) {
      const message = JSON.parse(buffer.slice(0, end));
      if (message.id === undefined) {
        for (const listen of listeners) listen(message);
        continue;
      }
      const {resolve, reject} = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  });
  const fail = (error) => { for (const {reject} of waiting.values()) reject(error); };
  child.on("error", fail);
  child.on("exit", () => fail(new Error("the browser ended")));
  child.stdio[3].on("error", fail);

  // A browser that does not answer must not hold the test.
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer to ${method} within 30 s`)), 30000);
    const end = (settle) => (value) => { clearTimeout(timer); settle(value); };
    waiting.set(++last, {resolve: end(resolve), reject: end(reject)});
    child.stdio[3].write(`${JSON.stringify({id: last, method, params, sessionId})}\0`);
  });

  async function openPage(url, {width = 1100, height = 900} = {}) {
    const {targetId} = await send("Target.createTarget", {url: "about:blank"});
    const {sessionId} = await send("Target.attachToTarget", {targetId, flatten: true});
    const page = {requests: [], errors: []};
    listeners.push((message) => {
      if (message.sessionId !== sessionId) return;
      const {method, params} = message;
      if (method === "Network.requestWillBeSent") page.requests.push(params.request.url);
      if (method === "Runtime.exceptionThrown") page.errors.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
      if (method === "Runtime.consoleAPICalled" && params.type === "error") page.errors.push(params.args.map((a) => a.value ?? a.description).join(" "));
    });
    const call = (method, params) => send(method, params, sessionId);
    for (const domain of ["Network", "Runtime", "Page"]) await call(`${domain}.enable`);
    await call("Emulation.setDeviceMetricsOverride", {width, height, deviceScaleFactor: 1, mobile: false});
    await call("Page.navigate", {url});

    // The value of an expression in the page.
    page.get = async (expression) => {
      const {result, exceptionDetails} = await call("Runtime.evaluate", {expression, returnByValue: true, awaitPromise: true});
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    page.until = async (expression, seconds = 20) => {
      for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
        if (await page.get(expression)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`not so within ${seconds} s: ${expression}`);
    };
    // A real click where the element is, as by a hand.
    page.click = async (expression) => {
      const [x, y] = await page.get(`(() => {const e = ${expression}; e.scrollIntoView({block: "center"});
        const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]})()`);
      for (const type of ["mousePressed", "mouseReleased"])
        await call("Input.dispatchMouseEvent", {type, x, y, button: "left", clickCount: 1});
    };
    page.key = async (key) => {
      const code = {Enter: 13, Escape: 27, Tab: 9}[key];
      for (const type of ["keyDown", "keyUp"])
        await call("Input.dispatchKeyEvent", {type, key, code: key, windowsVirtualKeyCode: code, ...(key === "Enter" && type === "keyDown" ? {text: "\r"} : {})});
    };
    page.media = (media) => call("Emulation.setEmulatedMedia", {media});
    page.write = (text) => call("Input.insertText", {text});
    // Of the upper part of the page, drawn into a window of that height.
    page.screenshot = async (height) => {
      await call("Emulation.setDeviceMetricsOverride", {width, height, deviceScaleFactor: 1, mobile: false});
      await call("Page.bringToFront");
      const {data} = await call("Page.captureScreenshot", {format: "png"});
      return Buffer.from(data, "base64");
    };
    return page;
  }

  async function close() {
    const gone = new Promise((resolve) => child.on("exit", resolve));
    send("Browser.close").catch(() => {});
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    await gone;
    clearTimeout(timer);
    rmSync(profile, {recursive: true, force: true, maxRetries: 5});
  }
  return {openPage, close};
}
