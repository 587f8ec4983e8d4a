import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Actor, reaching } from "../../kernel/authority.ts";
import type { Endpoint } from "../../kernel/endpoint.ts";
import type { Decision, Refusal, Said } from "../../kernel/refusal.ts";
import { refusalAnswer, STATUS } from "../../kernel/refusal-answer.ts";
import { type CommandHost, runCommand } from "../command.ts";
import { isDatabaseAway, isImpossibleValue } from "../db/database.ts";
import { idempotencyKeyOf } from "./idempotency-key.ts";
import { readInput } from "./read-input.ts";
import { refuseHttp } from "./refusals.ts";
import type { Route } from "./route.ts";

/** What the binder needs to know of people: who is behind a request. Cookies also need to come from our own pages. */
export interface Doorman {
  /**
   * The actor behind cookie or key, or null; `viaCookie` switches the cross-site check on. What a page asks by itself
   * (`unasked`) does not keep a session alive that its person has left.
   */
  authenticate(request: FastifyRequest, unasked?: boolean): Promise<{ actor: Actor; viaCookie: boolean } | null>;
}

/** Nobody: what a public endpoint sees when no one is signed in. */
const NOBODY: Actor = {
  kind: "system",
  id: "00000000-0000-7000-8000-00000000ffff",
  name: "",
  roles: [],
  permissions: new Set(),
  scope: "own",
  departmentId: null,
  departmentName: null,
  departmentIds: [],
  reach: new Map(),
  regionIds: [],
  deputyOf: [],
  deputyAt: [],
  locale: "zh",
};

/** Binds every route: limit, authenticate, permit, read, run, answer; the order of a request's biography. */
export function bindRoutes(server: FastifyInstance, routes: readonly Route[], host: CommandHost, door: Doorman): void {
  const endless = new Set<FastifyReply["raw"]>();
  // An event stream never ends by itself: the process would wait for open pages until it is ended by force.
  server.addHook("preClose", async () => {
    for (const out of endless) out.end();
  });
  for (const route of routes) {
    server.route({
      method: route.endpoint.method,
      url: route.endpoint.path,
      handler: async (request, reply) => {
        const answered = await serve(route, request, reply, host, door);
        if (isEndless(reply)) {
          endless.add(reply.raw);
          reply.raw.once("close", () => endless.delete(reply.raw));
        }
        return answered;
      },
    });
  }
}

function isEndless({ raw }: FastifyReply): boolean {
  return !raw.writableEnded && String(raw.getHeader("content-type")).startsWith("text/event-stream");
}

async function serve(route: Route, request: FastifyRequest, reply: FastifyReply, host: CommandHost, door: Doorman) {
  const { endpoint } = route;
  try {
    const known = await door.authenticate(request);
    const actor = known ? asFarAs(endpoint, known.actor) : NOBODY;
    const barred = bar(endpoint, actor, known?.viaCookie ?? false, request);
    if (barred) return answerRefusal(request, reply, barred, actor);
    const input = readInput(endpoint, { params: request.params, query: request.query, body: request.body });
    if (!input.ok) return answerRefusal(request, reply, input.refusal, actor);
    const look = { actor, now: host.clock.now(), zone: host.zone, db: host.db, requestId: request.id };
    if (route.mode === "stream")
      return await route.handle(look, input.value, {
        request,
        reply,
        again: () => again(door, endpoint, request),
        command: (about, action) => runCommand(host, callOf(endpoint, actor, request, about), action),
      });
    const outcome =
      route.mode === "read"
        ? await route.handle(look, input.value)
        : await runCommand(host, callOf(endpoint, actor, request, input.value), (act) =>
            route.handle(act, input.value),
          );
    return answer(endpoint, request, reply, outcome, actor);
  } catch (error) {
    if (isImpossibleValue(error)) {
      request.log.warn({ code: (error as { code?: string }).code }, "a value no column can hold");
      return answerRefusal(request, reply, refuseHttp("value_impossible").refusal);
    }
    if (!isDatabaseAway(error)) throw error;
    request.log.warn({ code: (error as { code?: string }).code }, "database away");
    reply.header("retry-after", "1");
    return answerRefusal(request, reply, refuseHttp("database_away").refusal, NOBODY);
  }
}

async function again(door: Doorman, endpoint: Endpoint, request: FastifyRequest): Promise<Actor | null> {
  const known = await door.authenticate(request, true);
  const actor = known && asFarAs(endpoint, known.actor);
  return actor && !bar(endpoint, actor, false, request) ? actor : null;
}

/** Each role counts within its own rows: an actor reaches as far as the roles that hold the endpoint's permission. */
function asFarAs({ permission }: Endpoint, actor: Actor): Actor {
  return permission === "public" || permission === "signed_in" ? actor : reaching(actor, permission);
}

function callOf(endpoint: Endpoint, actor: Actor, request: FastifyRequest, input: unknown) {
  return {
    actor,
    endpoint: endpoint.id,
    requestId: request.id,
    key: idempotencyKeyOf(request),
    input,
    status: endpoint.status ?? 200,
    keepAnswer: !endpoint.secretAnswer,
  };
}

/** Why this actor may not call it, if so. Tabs share a cookie: a page says whom it shows, in case that has changed. */
function bar(endpoint: Endpoint, actor: Actor, viaCookie: boolean, request: FastifyRequest): Refusal | null {
  if (endpoint.permission === "public") return null;
  if (actor === NOBODY) return refuseHttp("sign_in_needed").refusal;
  if (viaCookie && endpoint.method !== "GET" && !isSameSite(request)) return refuseHttp("cross_site").refusal;
  if (viaCookie && (request.headers["x-person"] ?? actor.id) !== actor.id) return refuseHttp("other_person").refusal;
  if (endpoint.permission === "signed_in" || actor.permissions.has(endpoint.permission)) return null;
  return refuseHttp("not_permitted", { params: { permission: endpoint.permission } }).refusal;
}

/** A state-changing request with a cookie must come from our own pages: fetch metadata where the browser sends it, else Origin. */
export function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const origin = request.headers.origin;
  return typeof origin === "string" && URL.canParse(origin) && new URL(origin).host === request.headers.host;
}

function answer(
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Decision<unknown>,
  actor: Actor,
) {
  if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal, actor);
  // Parsing strips what the contract does not name, so no column can slip out by accident.
  reply.status(endpoint.status ?? 200).header("cache-control", "no-store");
  const said = JSON.stringify(endpoint.answer.parse(outcome.value));
  // As bytes: of a text, its length in bytes would be counted first and the text then turned into bytes all the same.
  return reply.type("application/json; charset=utf-8").send(Buffer.from(said));
}

export function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, actor?: Actor) {
  const locale = localeOf(request, actor);
  reply.header("cache-control", "no-store");
  return reply.status(STATUS[refusal.kind]).send(refusalAnswer(refusal, locale, request.id));
}

/** The reader's language: what the page says it shows, then Accept-Language, then the person's own. */
function localeOf(request: FastifyRequest, actor?: Actor): keyof Said {
  const shown = request.headers["x-locale"] ?? request.headers["accept-language"];
  if (typeof shown === "string" && /^\s*en\b/i.test(shown)) return "en";
  return typeof shown === "string" && /^\s*zh/i.test(shown) ? "zh" : (actor?.locale ?? "zh");
}
