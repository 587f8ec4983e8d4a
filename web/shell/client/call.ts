import type { AnswerOf, SentTo } from "../../../src/kernel/endpoint.ts";
import type { RefusalAnswer } from "../../../src/kernel/refusal-answer.ts";
import { currentLocale } from "../../words/words.ts";
import type { AnyEndpoint } from "./any-endpoint.ts";
import { pagePerson } from "./page-person.ts";
import { bug, networkAway, RefusalError } from "./refusal-error.ts";
import { renewals, signInAgain } from "./sign-in-again.ts";
import { splitInput } from "./split-input.ts";

/** Pauses before the second, third and fourth attempt, in milliseconds. */
const PAUSES = [400, 1200, 3000];

export interface CallOptions {
  /** The user's intent: the same key for the same act, however often it is sent. New for each call if absent. */
  key?: string;
  signal?: AbortSignal;
  /** For asking who is signed in: everything else is sent as the person this page shows. */
  asWhoever?: boolean;
}

/**
 * Sends a flat input to an endpoint and gives its answer, or throws a RefusalError. Network failures and 503 are
 * tried again with the same key, so that nothing is done twice; a session that ended opens sign-in and then goes on.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: SentTo<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  return (await send(endpoint, input, options, readJson)) as AnswerOf<E>;
}

/** The same for an endpoint that answers with a file. */
export function callFile<E extends AnyEndpoint>(
  endpoint: E,
  input: SentTo<E>,
  options: CallOptions = {},
): Promise<{ file: Blob; headers: Headers }> {
  return send(endpoint, input, options, async (response) => ({
    file: await response.blob(),
    headers: response.headers,
  }));
}

async function send<E extends AnyEndpoint, T>(
  endpoint: E,
  input: SentTo<E>,
  options: CallOptions,
  reading: Reading<T>,
): Promise<T> {
  const request = requestOf(endpoint, (input ?? {}) as Record<string, unknown>, options);
  for (let attempt = 0; ; attempt++) {
    const before = renewals();
    const { answer, retryAfter } = await once(request.url, request.init, reading);
    if (!(answer instanceof RefusalError)) return answer;
    if (answer.refusal.code === "sign_in_needed" && (await signInAgain(before))) continue;
    // What is typed here is kept on this computer under the name of who typed it; the other person must not see it.
    if (answer.refusal.code === "other_person") location.reload();
    const pause = PAUSES[attempt];
    if (answer.refusal.kind !== "unavailable" || pause === undefined) throw answer;
    await sleep(Math.max(retryAfter, pause * (0.8 + Math.random() * 0.4)), options.signal);
  }
}

function requestOf(endpoint: AnyEndpoint, input: Record<string, unknown>, options: CallOptions) {
  const { url, body } = splitInput(endpoint, input);
  const headers: Record<string, string> = { accept: "application/json", "x-locale": currentLocale() };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (endpoint.method !== "GET") headers["idempotency-key"] = options.key ?? newKey();
  const person = options.asWhoever ? null : pagePerson();
  if (person) headers["x-person"] = person;
  const init: RequestInit = { method: endpoint.method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = body;
  if (options.signal) init.signal = options.signal;
  return { url, init };
}

type Reading<T> = (response: Response) => Promise<T>;
const readJson: Reading<unknown> = (response) => response.json().catch(() => undefined);

async function once<T>(
  url: string,
  init: RequestInit,
  reading: Reading<T>,
): Promise<{ answer: T | RefusalError; retryAfter: number }> {
  let response: Response;
  let read: unknown;
  try {
    response = await fetch(url, init);
    if (response.ok) return { answer: await reading(response), retryAfter: 0 };
    read = await readJson(response);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { answer: networkAway(), retryAfter: 0 };
  }
  const retryAfter = Number(response.headers.get("retry-after") ?? 0) * 1000;
  return { answer: refused(response, read), retryAfter };
}

function refused(response: Response, read: unknown): RefusalError {
  const refusal = (read as RefusalAnswer | undefined)?.refusal;
  const requestId = refusal?.requestId ?? response.headers.get("x-request-id") ?? "-";
  // A proxy in between answers 502, 503, 504 in its own words: the server is away, the act may be sent again.
  if (!refusal) return [502, 503, 504].includes(response.status) ? networkAway() : bug(requestId);
  return (refusal.kind as string) === "bug" ? bug(requestId) : new RefusalError(refusal);
}

/** A key for one intent; `crypto.randomUUID` exists only on https and localhost, and banks have plain intranets. */
export function newKey(): string {
  if (isSecureContext) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
