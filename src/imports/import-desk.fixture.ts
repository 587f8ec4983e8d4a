import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import multipart from "@fastify/multipart";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { aloneOn } from "../platform/files/alone-at.ts";
import { openFileStore } from "../platform/files/file-store.ts";
import { bindRoutes } from "../platform/http/bind.ts";
import { createServer } from "../platform/http/server.ts";
import { openLog } from "../platform/log/log.ts";
import { importRoutes } from "./routes.ts";
import { openImports, resumeImports } from "./runner.ts";

const log = openLog({ level: "silent" });

/** The routes of imports on a bank of one's own, or as one more machine on a bank that is there. */
export async function openImportDesk(bank?: Bank) {
  const own = bank ?? (await openBank());
  const folder = await mkdtemp(join(tmpdir(), "redress-uploads-"));
  const files = openFileStore(folder, aloneOn(own.db));
  const publish = (hints: Bank["hints"]) => void own.hints.push(...hints);
  const host = { db: own.db, clock: own.clock, zone: "Asia/Shanghai", publish, files } as never;
  const runner = openImports(host, log);
  const taken: string[] = [];
  const take = (runId: string) => {
    taken.push(runId);
    runner.take(runId);
  };
  const server = createServer({ log, trustProxy: false } as never);
  await server.register(multipart);
  const door = {
    authenticate: async (request: { headers: Record<string, unknown> }) => ({
      actor: own.actors[String(request.headers["x-who"] ?? "liang")]!,
      viaCookie: false,
    }),
  };
  bindRoutes(server, importRoutes({ files, limitMegabytes: 1, runner: { ...runner, take } }), host, door as never);
  await server.ready();

  const send = async (method: "GET" | "POST", url: string, body?: object, who = "liang", key?: string) => {
    const headers = { "x-who": who, ...(key && { "idempotency-key": key }) };
    const answer = await server.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
    return { status: answer.statusCode, body: answer.payload, json: () => JSON.parse(answer.payload) };
  };
  const upload = async (content: string | Buffer<ArrayBuffer>, name = "投诉.csv", who = "liang", key?: string) => {
    own.clock.advance(1000);
    const form = new FormData();
    form.append("file", new Blob([content]), name);
    const sent = new Request("http://x/", { method: "POST", body: form });
    const answer = await server.inject({
      method: "POST",
      url: "/v1/imports",
      headers: {
        "content-type": sent.headers.get("content-type")!,
        "x-who": who,
        ...(key && { "idempotency-key": key }),
      },
      payload: Buffer.from(await sent.arrayBuffer()),
    });
    return { status: answer.statusCode, json: JSON.parse(answer.payload) };
  };
  const ended = async (runId: string) => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const { run } = (await send("GET", `/v1/imports/${runId}`)).json();
      if (run.state !== "running") return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the import did not end");
  };
  const close = async () => {
    await runner.stop();
    await server.close();
    if (!bank) await own.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { bank: own, folder, files, taken, send, upload, ended, resume: () => resumeImports(host, runner), close };
}

export type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>;
