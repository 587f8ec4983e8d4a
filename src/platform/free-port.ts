import { createServer } from "node:net";

/** First port at or above `from` nobody listens on; stays below 32768, where systems hand out outgoing ports. */
export async function freePort(from: number, host = "127.0.0.1"): Promise<number> {
  for (let port = from; port < 32_768; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port between ${from} and 32767 on ${host}`);
}

/** Whether this process could listen on the port now. */
export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
