import http from "node:http";

/** What one operation took: p50, p95 and p99 in milliseconds, and how many a second with all clients at work. */
export interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  count: number;
  errors: number;
}

export type Call = (method: string, path: string, body?: object) => Promise<Record<string, never>>;

/** Who calls: a key, or a person by the cookie of their session. */
export type Caller = { key: string } | { cookie: string };

/** A small keep-alive client for one caller: JSON in and out, throws on any status from 400 on. */
export function client(base: string, caller: Caller): Call {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
  const { hostname, port } = new URL(base);
  let sent = 0;
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const headers: Record<string, string | number> = {
        ...("key" in caller
          ? { authorization: `Bearer ${caller.key}` }
          : { cookie: caller.cookie, "sec-fetch-site": "same-origin" }),
        "idempotency-key": `bench-${process.pid}-${Date.now()}-${sent++}`,
      };
      if (payload) Object.assign(headers, { "content-type": "application/json", "content-length": payload.length });
      const request = http.request({ agent, hostname, port, method, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const text = Buffer.concat(parts).toString();
          if ((response.statusCode ?? 500) >= 400)
            return reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 200)}`));
          resolve(JSON.parse(text));
        });
      });
      request.on("error", reject);
      request.end(payload);
    });
}

/** Runs an operation with `clients` side by side for some seconds. */
export async function drive(operation: () => Promise<unknown>, clients: number, seconds: number): Promise<Figures> {
  const times: number[] = [];
  let errors = 0;
  const begin = performance.now();
  const until = begin + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) {
      const started = performance.now();
      await operation().then(
        () => times.push(performance.now() - started),
        () => errors++,
      );
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  const elapsed = (performance.now() - begin) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return {
    perSecond: round(times.length / elapsed),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    count: times.length,
    errors,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
