// A JSON client with one connection pool per target; rejects on any status outside 200..299.
import http from "node:http";

/** Gives (method, path, body?, headers?) => parsed answer, or its text when it is not JSON. */
export function client({ base, headers = {}, keepAlive = true }) {
  const { hostname, port, pathname } = new URL(base);
  const agent = new http.Agent({ keepAlive, maxSockets: 64 });
  return (method, path, body, extra = {}) =>
    new Promise((resolve, reject) => {
      const data = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const content = data && { "content-type": "application/json", "content-length": data.length };
      const request = http.request({
        ...{ agent, hostname, port, method, timeout: 120000 },
        path: pathname.replace(/\/$/, "") + path,
        headers: { accept: "application/json", ...content, ...headers, ...extra },
      });
      request.on("response", (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(parts).toString();
          const status = response.statusCode;
          if (status < 200 || status > 299)
            return reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`));
          try {
            resolve(text ? JSON.parse(text) : null);
          } catch {
            resolve(text);
          }
        });
      });
      request.on("timeout", () => request.destroy(new Error(`${method} ${path}: no answer in 120 s`)));
      request.on("error", reject);
      request.end(data);
    });
}
