// Serves a directory on a free port of this machine, as any web server would.
import {createServer} from "node:http";
import {readFile} from "node:fs/promises";
import {extname, join, normalize} from "node:path";

const types = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json"};

export function serve(directory) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    try {
      const file = path.endsWith("/") ? `${path}index.html` : path;
      const body = await readFile(join(directory, file));
      response.writeHead(200, {"content-type": types[extname(file)] ?? "application/octet-stream"}).end(body);
    } catch {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => { server.closeAllConnections?.(); server.close(); }
  })));
}
