import { randomUUID } from "node:crypto";
import fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import helmet from "helmet";
import type { Refusal } from "../../kernel/refusal.ts";
import { answerRefusal } from "./bind.ts";
import { refuseHttp } from "./refusals.ts";

const BODY_LIMIT = 1024 * 1024;
const PART_LIMIT = 4 * 1024 * 1024;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

// Made once: for each request anew it would read its own settings again.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
});

/** A fastify server with our security headers, request ids, and refusals instead of the framework's own errors. */
export function createServer(options: {
  log: FastifyBaseLogger;
  trustProxy: boolean | readonly string[];
}): FastifyInstance {
  const server = fastify({
    loggerInstance: options.log,
    logController: new fastify.LogController({ disableRequestLogging: true }),
    trustProxy: typeof options.trustProxy === "boolean" ? options.trustProxy : [...options.trustProxy],
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
    // An address that is none, or with a part longer than any of ours: answered before any route, so also before hooks.
    frameworkErrors: (_error, request, reply) => {
      reply.header("x-request-id", request.id).header("x-content-type-options", "nosniff");
      return answerRefusal(request, reply, refuseHttp("unknown_path").refusal);
    },
  });
  server.addHook("onRequest", (request, reply, done) => {
    securityHeaders(request.raw, reply.raw, (error) => done(error as Error | undefined));
  });
  server.removeContentTypeParser("application/json");
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    try {
      // An empty body is an empty object; bytes that are not UTF-8 (a GBK page, a binary) are refused, never guessed at.
      done(null, body.length === 0 ? undefined : JSON.parse(UTF8.decode(body as Buffer)));
    } catch {
      done(Object.assign(new Error("unreadable body"), { statusCode: 400 }));
    }
  });
  // A part of a file that is sent piece by piece.
  server.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer", bodyLimit: PART_LIMIT },
    (_request, body, done) => done(null, body),
  );
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  closeWhatFallsIdle(server);
  server.setErrorHandler((error: Error & { code?: string; statusCode?: number; refusal?: Refusal }, request, reply) => {
    // A plugin can only throw; what it refuses is answered like every other refusal.
    if (error.refusal) return answerRefusal(request, reply, error.refusal);
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE")
      return answerRefusal(request, reply, refuseHttp("body_too_large", { params: { limit: "1 MB" } }).refusal);
    if (error.statusCode && error.statusCode < 500)
      return answerRefusal(request, reply, refuseHttp("body_unreadable").refusal);
    request.log.error({ err: error }, "bug");
    return reply.status(500).send({
      refusal: {
        code: "bug",
        kind: "bug",
        message: `系统内部错误，已记录，编号 ${request.id}。This is our fault and has been logged under that number.`,
        requestId: request.id,
      },
    });
  });
  return server;
}

/** While the server stops, a connection whose last answer has gone out must not be kept for a next request. */
function closeWhatFallsIdle(server: FastifyInstance): void {
  let closing = false;
  server.addHook("preClose", async () => {
    closing = true;
  });
  server.addHook("onRequest", async (_request, reply) => {
    reply.raw.once("close", () => closing && setImmediate(() => server.server.closeIdleConnections()));
  });
}
