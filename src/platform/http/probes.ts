import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { Metrics } from "../metrics/metrics.ts";

const READY_MS = 2000;

/** `/healthz` (the process lives), `/readyz` (it can serve: database reachable), `/metrics` (Prometheus, this machine only). */
export function bindProbes(
  server: FastifyInstance,
  deps: { db: Database; metrics: Metrics; isStopping(): boolean },
): void {
  server.get("/healthz", () => ({ status: "alive" }));
  server.get("/readyz", async (_request, reply) => {
    const ready = !deps.isStopping() && (await isReachable(deps.db));
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not_ready" });
  });
  server.get("/metrics", async (request, reply) => {
    // Figures say how busy a bank's desk is: they are for the machine's own collector.
    // A request that came through a proxy on this machine is not the machine's own.
    const own = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? "");
    if (!own || request.headers["x-forwarded-for"] || request.headers.forwarded) return reply.status(404).send();
    const { contentType, body } = await deps.metrics.render();
    return reply.type(contentType).send(body);
  });
  server.addHook("onResponse", async (request, reply) => {
    deps.metrics.request({
      method: request.method,
      route: request.routeOptions.url ?? "unmatched",
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  });
}

async function isReachable(db: Database): Promise<boolean> {
  const answered = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), READY_MS).unref());
  return Promise.race([answered, late]);
}
