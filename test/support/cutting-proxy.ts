import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** When the line to the database is cut: before its COMMIT arrives there, or before the word of it comes back. */
export type Cut = "before" | "after";

/** A line to the database that breaks at a commit. */
export interface CuttingProxy {
  url: string;
  /** Cuts the next transaction that puts a row into the table; resolves with how it was cut. */
  cutNext(cut: Cut, table: string): Promise<void>;
  close(): Promise<void>;
}

// Messages of PostgreSQL's protocol: their letter, four bytes of length, and texts that end with a zero byte.
const PARSE = /P[\s\S]{4}(r\d+)\0([^\0]*)\0/g;
const BIND = /B[\s\S]{4}\0(r\d+)\0/g;

/** The statements that a chunk runs by name: a connection says the text of each only the first time. */
function runs(text: string, prepared: Map<string, string>): string {
  for (const [, name, sql] of text.matchAll(PARSE)) prepared.set(name!, sql!);
  return [...text.matchAll(BIND)].map(([, name]) => prepared.get(name!) ?? "").join("\n");
}

/** Stands between a process and its database, and cuts a connection at its commit when told to. */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let order: { cut: Cut; table: string; done: () => void } | undefined;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const drop = () => {
      near.destroy();
      far.destroy();
    };
    const prepared = new Map<string, string>();
    let marked = false;
    let deaf = false;
    for (const socket of [near, far]) sockets.add(socket.on("error", drop).on("close", drop));
    near.on("data", (chunk) => {
      const text = chunk.toString("latin1");
      const said = text + runs(text, prepared);
      if (order && said.includes(`insert into "${order.table}"`)) marked = true;
      if (!order || !marked || !/commit/i.test(text)) return void far.write(chunk);
      const { cut, done } = order;
      order = undefined;
      if (cut === "after") {
        // The database hears the commit and carries it out; nobody hears its answer.
        deaf = true;
        far.write(chunk, () => setTimeout(drop, 300));
      } else drop();
      done();
    });
    far.on("data", (chunk) => {
      if (!deaf) near.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutNext: (cut, table) =>
      new Promise((done) => {
        order = { cut, table, done };
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
