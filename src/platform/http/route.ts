import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Actor } from "../../kernel/authority.ts";
import type { Endpoint, InputOf } from "../../kernel/endpoint.ts";
import type { Decision } from "../../kernel/refusal.ts";
import type { Act, Look } from "../act.ts";
import type { Database } from "../db/database.ts";

// biome-ignore lint/suspicious/noExplicitAny: the binder holds endpoints of every shape; `read` and `command` keep the exact types
type Any = any;
/** What a handler may give: the input side of the answer's schema (dates allowed). */
type Given<E> = E extends Endpoint<Any, Any, Any, infer A> ? z.input<A> : never;

/** What an answer that is not one JSON value is written with. */
export interface StreamHttp {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Who is behind the request by now; null when they may no longer be let in. For answers that last. */
  again(): Promise<Actor | null>;
  /** Carries a change out as a command of this endpoint: one transaction, once for an Idempotency-Key and this input. */
  command: StreamCommand;
}
export type StreamCommand = <T>(input: unknown, action: (act: Act) => Promise<Decision<T>>) => Promise<Decision<T>>;

export type Route =
  | { mode: "read"; endpoint: Endpoint; handle: (look: Look, input: Any) => Promise<Decision<unknown>> }
  | { mode: "command"; endpoint: Endpoint; handle: (act: Act, input: Any) => Promise<Decision<unknown>> }
  | {
      mode: "stream";
      endpoint: Endpoint;
      handle: (look: Look, input: Any, http: StreamHttp) => Promise<unknown>;
    };

/** Binds an endpoint to a handler that only reads. */
export function read<E extends Endpoint<Any, Any, Any, Any>>(
  endpoint: E,
  handle: (look: Look, input: InputOf<E>) => Promise<Decision<Given<E>>>,
): Route {
  return { mode: "read", endpoint, handle };
}

/** Binds an endpoint to an action: one transaction, idempotent, journalled. */
export function command<E extends Endpoint<Any, Any, Any, Any>>(
  endpoint: E,
  handle: (act: Act, input: InputOf<E>) => Promise<Decision<Given<E>>>,
): Route {
  return { mode: "command", endpoint, handle };
}

/** Binds an endpoint whose answer is not one JSON value: event streams, files, uploads. */
export function stream<E extends Endpoint<Any, Any, Any, Any>>(
  endpoint: E,
  handle: (look: Look, input: InputOf<E>, http: StreamHttp) => Promise<unknown>,
): Route {
  return { mode: "stream", endpoint, handle };
}

/** The same read, over another pool: for what walks so much of the database that the limit of a page is too short. */
export function readingFrom(db: Database, route: Route): Route {
  const { handle } = route;
  if (route.mode === "command") return route;
  return { ...route, handle: (look: Look, ...given: [Any, Any]) => handle({ ...look, db } as Any, ...given) } as Route;
}
