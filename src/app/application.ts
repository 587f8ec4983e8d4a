import { join } from "node:path";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { AlarmRinger } from "../cases/alarm-ringer.ts";
import { exportCases } from "../cases/contract/lists.ts";
import { ringAlarms } from "../cases/ring-alarms.ts";
import { walkMachine } from "../cases/rules/moves.ts";
import { readCaseFile } from "../evidence/contract/export.ts";
import type { EvidenceFiles } from "../evidence/routes.ts";
import { startSweeping } from "../evidence/sweep.ts";
import { openImports, resumeImports } from "../imports/runner.ts";
import { ringSteps } from "../incidents/ring-steps.ts";
import { verifyAudit } from "../journal/contract.ts";
import { createAuth } from "../people/credentials.ts";
import { createDoorman } from "../people/doorman.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import type { CommandHost } from "../platform/command.ts";
import type { Config } from "../platform/config/load.ts";
import type { Database } from "../platform/db/database.ts";
import { aloneOn } from "../platform/files/alone-at.ts";
import { openFileStore } from "../platform/files/file-store.ts";
import { openPartStore } from "../platform/files/part-store.ts";
import { bindRoutes } from "../platform/http/bind.ts";
import { openApi } from "../platform/http/openapi.ts";
import { servePages } from "../platform/http/pages.ts";
import { bindProbes } from "../platform/http/probes.ts";
import { refuseHttp } from "../platform/http/refusals.ts";
import { readingFrom } from "../platform/http/route.ts";
import { createServer } from "../platform/http/server.ts";
import { Live } from "../platform/live/live.ts";
import type { Log } from "../platform/log/log.ts";
import { openMetrics } from "../platform/metrics/metrics.ts";
import { packageRoot } from "../platform/package-root.ts";
import { SearchIndexer } from "../search/indexer.ts";
import { ringCalls } from "../spot/ring-calls.ts";
import { backupFolder } from "./backup-site.ts";
import { allRoutes } from "./capabilities.ts";
import { productVersion } from "./version.ts";

export interface ApplicationOptions {
  config: Config;
  /** For answering requests: its statements have a limit, so that no request hangs on a database that does. */
  db: Database;
  /** For what runs beside the requests or walks the whole database, and may take longer. */
  work: Database;
  /** Connection string, for the listeners that need a connection of their own. */
  url: string;
  log: Log;
  /** The address people type. */
  publicUrl: string;
  clock?: Clock;
}

/** The application on an open database: the server with all routes, and what runs beside it. */
export interface Application {
  server: FastifyInstance;
  /** What jobs run with: the pool without the limit of requests. */
  host: CommandHost;
  metrics: ReturnType<typeof openMetrics>;
  auth: ReturnType<typeof createAuth>;
  /** Where evidence lies. */
  evidence: EvidenceFiles;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Reads that may walk the whole database. */
const LONG_READS = new Set([exportCases.id, verifyAudit.id, readCaseFile.id]);

/** Composes the product. Refuses to start with a case path that has unknown or unreachable states. */
export async function createApplication(options: ApplicationOptions): Promise<Application> {
  const faults = walkMachine();
  if (faults.length > 0) throw new Error(`the case path is broken: ${faults.join("; ")}`);
  const { config, db, work, url, log, clock = systemClock } = options;
  const live = new Live(db, url);
  const auth = createAuth({ db, clock, secret: config.secret, publicUrl: options.publicUrl });
  const door = createDoorman({ db, auth, clock, url });
  const indexer = new SearchIndexer(work, log);
  const metrics = openMetrics();
  const host: CommandHost = {
    db,
    clock,
    zone: config.timeZone,
    publish: (hints) => {
      door.hear(hints);
      live.publish(hints);
    },
  };
  const workHost = { ...host, db: work };
  const ringer = new AlarmRinger(workHost, log, [ringCalls, ringAlarms, ringSteps]);
  let stopping = false;
  const uploads = { ...workHost, files: openFileStore(join(config.dataDir, "uploads"), aloneOn(work)) };
  const imports = openImports(uploads, log);
  const evidence: EvidenceFiles = {
    files: openFileStore(join(config.dataDir, "evidence"), aloneOn(work)),
    parts: openPartStore(join(config.dataDir, "evidence", "parts")),
    limitMegabytes: config.evidenceMegabytes,
  };
  let sweeping: ReturnType<typeof startSweeping> | undefined;
  const server = createServer({ log, trustProxy: config.trustedProxies });
  await limitRequests(server, config);
  await server.register(multipart);
  bindProbes(server, { db, metrics, isStopping: () => stopping });
  const routes = allRoutes({
    auth,
    host,
    live,
    backup: { folder: backupFolder(config), sealed: config.backupPassphrase !== undefined },
    evidence,
    imports: { files: uploads.files, limitMegabytes: config.uploadMegabytes, runner: imports },
  }).map((route) => (LONG_READS.has(route.endpoint.id) ? readingFrom(work, route) : route));
  bindRoutes(server, routes, host, door);
  // Made when first asked for: a start need not wait for it.
  let contract: ReturnType<typeof openApi> | undefined;
  server.get("/v1/openapi.json", () => {
    contract ??= openApi(
      routes.map((route) => route.endpoint),
      productVersion(),
    );
    return contract;
  });
  await servePages(server, join(packageRoot(), "dist/web"), ["portal", "guide"]);
  return {
    server,
    host: workHost,
    metrics,
    auth,
    evidence,
    start: async () => {
      await Promise.all([live.start(), door.start()]);
      indexer.start();
      ringer.start();
      await resumeImports(uploads, imports);
      sweeping = startSweeping({ db: work, clock, log }, evidence);
    },
    stop: async () => {
      stopping = true;
      sweeping?.stop();
      await server.close();
      await imports.stop();
      await indexer.stop();
      await ringer.stop();
      await live.stop();
      await door.stop();
    },
  };
}

/**
 * A bound on what one address may ask, high enough for a whole branch behind one address. Who asks is not looked up
 * first, which would cost what the bound saves: the refusal speaks the language the request itself asks for.
 */
async function limitRequests(server: FastifyInstance, { requestsPerMinute }: Config): Promise<void> {
  await server.register(rateLimit, {
    // By address alone: what a caller sends in a header it can vary at will. A branch shares one address.
    max: requestsPerMinute,
    timeWindow: "1 minute",
    // By the route that answers: an address can be spelt in many ways.
    allowList: (request) => !request.routeOptions.url?.startsWith("/v1/"),
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      const { refusal } = refuseHttp("too_many_requests", { params: { seconds } });
      return Object.assign(new Error("too many requests"), { refusal });
    },
  });
}
