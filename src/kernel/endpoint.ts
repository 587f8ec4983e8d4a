import type { z } from "zod";
import type { Permission } from "./authority.ts";

/**
 * One endpoint of the contract: the single fact that HTTP, OpenAPI, the web client, the command line and the
 * permission table read.
 */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  /** `capability.verbNoun`, for example `cases.acceptCase`: operation id and command-line name. */
  id: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with `:params`, from `/v1` on. */
  path: string;
  summary: string;
  /** `public` needs no sign-in; `signed_in` any signed-in person. */
  permission: Permission | "public" | "signed_in";
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** The answer holds something shown once (a secret, personal data in clear): it is not kept for a replay. */
  secretAnswer?: true;
  /** Status of success; 201 for what creates. Default 200. */
  status?: 200 | 201;
  /** Codes this endpoint may refuse with, beside those every endpoint may (see platform/http). */
  refusals?: readonly string[];
}

/** Declares an endpoint and keeps its exact types. */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType,
>(declared: Endpoint<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return declared;
}

type Part<T> = T extends z.ZodUndefined ? unknown : T extends z.ZodType ? T : never;
/** What a handler is given: params, query and body in one flat value (names may not clash). */
export type InputOf<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? Out<P> & Out<Q> & Out<B> : never;
type Out<T extends z.ZodType> = Part<T> extends z.ZodType ? z.output<T> : unknown;
type In<T extends z.ZodType> = Part<T> extends z.ZodType ? z.input<T> : unknown;
/** What a client sends, flat. */
export type SentTo<E> = E extends Endpoint<infer P, infer Q, infer B, z.ZodType> ? In<P> & In<Q> & In<B> : never;
/** What a client receives. */
export type AnswerOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;
