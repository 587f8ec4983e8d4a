import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, createApplication } from "../../src/app/application.ts";
import { DEMO_PASSWORD } from "../../src/demo/people-cast.ts";
import { findSetUpPath } from "../../src/people/actions/set-up-code.ts";
import { loadConfig } from "../../src/platform/config/load.ts";
import { freePort } from "../../src/platform/free-port.ts";
import { openLog } from "../../src/platform/log/log.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { copyDemo } from "./demo-bank.ts";

/** The product running in this process, on a database of its own. */
export interface RunningApp extends TestDatabase {
  base: string;
  app: Application;
  /** The page that `redress serve` would show the link to. */
  setUpPath(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Starts the product; with `demo` the whole fictional bank is there. */
export async function startApp({ demo = false }: { demo?: boolean } = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), "redress-e2e-"));
  const database = await (demo ? copyDemo(dataDir) : freshDatabase());
  const held = await holdPort();
  const { port } = held;
  const env = { REDRESS_REQUESTS_PER_MINUTE: "1000000" };
  const loaded = await loadConfig({ env, args: { dataDir, port, databaseUrl: database.url } });
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const log = openLog({ level: "error", destination: process.stderr });
  const base = `http://127.0.0.1:${port}`;
  const app = await createApplication({
    config: loaded.value,
    db: database.db,
    work: database.db,
    url: database.url,
    log,
    publicUrl: base,
  });
  await app.start();
  await held.release();
  await app.server.listen({ port, host: "127.0.0.1" });
  const stop = async () => {
    await app.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const setUpPath = () => findSetUpPath(database.db, loaded.value.secret);
  return { ...database, base, app, setUpPath, stop };
}

/** A port that nobody else takes while the demo is played: two workers that look at once would find the same one. */
async function holdPort(): Promise<{ port: number; release(): Promise<void> }> {
  for (let from = Number(process.env.TEST_PORT ?? 17300); ; from++) {
    const port = await freePort(from);
    const holder = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      holder.once("error", () => resolve(false));
      holder.listen({ port, host: "127.0.0.1", exclusive: true }, () => resolve(true));
    });
    if (taken) return { port, release: () => new Promise((resolve) => holder.close(() => resolve())) };
    from = port;
  }
}

export const PASSWORD = DEMO_PASSWORD;
