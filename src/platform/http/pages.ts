import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { answerRefusal } from "./bind.ts";
import { refuseHttp } from "./refusals.ts";

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the web application: hashed assets for a year, and its one page for every address that is no endpoint. `entries`
 * are first parts of addresses with a page of their own, in the folder of that name.
 */
export async function servePages(
  server: FastifyInstance,
  directory: string,
  entries: readonly string[] = [],
): Promise<void> {
  await server.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.setHeader(
        "cache-control",
        path.includes("/assets/") ? `public, max-age=${YEAR_SECONDS}, immutable` : "no-cache",
      );
    },
  });
  const pageAt = (url: string) => {
    const first = url.split(/[/?#]/, 2)[1]!;
    return join(directory, entries.includes(first) ? first : "", "index.html");
  };
  server.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === "GET" && !/^\/(v1|assets)\//.test(request.url);
    if (!wantsPage) return answerRefusal(request, reply, refuseHttp("unknown_path").refusal);
    const html = await readFile(pageAt(request.url)).catch(() => null);
    if (!html) return answerRefusal(request, reply, refuseHttp("unknown_path").refusal);
    return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(html);
  });
}
