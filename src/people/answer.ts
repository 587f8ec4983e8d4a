import type { FastifyReply, FastifyRequest } from "fastify";
import type { Endpoint } from "../kernel/endpoint.ts";
import type { Decision, Refusal } from "../kernel/refusal.ts";
import type { Act, Look } from "../platform/act.ts";
import { type CommandHost, runCommand } from "../platform/command.ts";
import { answerRefusal, isSameSite } from "../platform/http/bind.ts";
import { idempotencyKeyOf } from "../platform/http/idempotency-key.ts";
import { refuseHttp } from "../platform/http/refusals.ts";

export interface Http {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Answers an endpoint that sets cookies: strips what the contract does not name, like every other answer. */
export function answerWith(
  endpoint: Endpoint,
  { request, reply }: Http,
  outcome: Decision<unknown>,
  look: Look,
  cookies: readonly string[] = [],
) {
  if (!outcome.ok) return refuse({ request, reply }, outcome.refusal, look);
  for (const cookie of cookies) reply.header("set-cookie", cookie);
  reply.status(endpoint.status ?? 200).header("cache-control", "no-store");
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(endpoint.answer.parse(outcome.value)));
}

function refuse({ request, reply }: Http, refusal: Refusal, look: Look) {
  const { seconds, minutes } = refusal.params ?? {};
  if (refusal.kind === "too_many") reply.header("retry-after", String(seconds ?? Number(minutes) * 60));
  return answerRefusal(request, reply, refusal, look.actor.name ? look.actor : undefined);
}

/** A public request sent by another site's page (sign-in forgery); callers without a browser say nothing and pass. */
export function fromElsewhere(request: FastifyRequest): Refusal | null {
  const said = request.headers["sec-fetch-site"] ?? request.headers.origin;
  return said === undefined || isSameSite(request) ? null : refuseHttp("cross_site").refusal;
}

/**
 * Runs an action as a command whose real input must leave no trace: only a hash of `input` goes into the idempotency
 * row, and a quick hash of a password would be a gift to guessers, so it must not hold a secret. Two requests that
 * differ in their secrets alone therefore look the same: neither is ever answered by what the other did.
 */
export function runSecretly<T>(
  host: CommandHost,
  endpoint: Endpoint,
  look: Look,
  request: FastifyRequest,
  input: unknown,
  action: (act: Act) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const call = {
    actor: look.actor,
    endpoint: endpoint.id,
    requestId: request.id,
    // Nobody's keys would be shared by all who are not signed in.
    key: endpoint.permission === "public" ? undefined : idempotencyKeyOf(request),
    input,
    status: endpoint.status ?? 200,
    keepAnswer: false,
  };
  return runCommand(host, call, action);
}
