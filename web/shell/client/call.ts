import type { AnswerOf, SentTo } from "../../../src/kernel/endpoint.ts";
import type { RefusalAnswer } from "../../../src/kernel/refusal-answer.ts";
import { currentLocale } from "../../words/words.ts";
import type { AnyEndpoint } from "./any-endpoint.ts";
import { bug, networkAway, RefusalError } from "./refusal-error.ts";
import { signInAgain } from "./sign-in-again.ts";
import { splitInput } from "./split-input.ts";

/** Pauses before the second, third and fourth attempt, in milliseconds. */
const PAUSES = [400, 1200, 3000];

export interface CallOptions {
  /** The user's intent: the same key for the same act, however often it is sent. New for each call if absent. */
  key?: string;
  signal?: AbortSignal;
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
  const request = requestOf(endpoint, (input ?? {}) as Record<string, unknown>, options);
  for (let attempt = 0; ; attempt++) {
    const { answer, retryAfter } = await once(request.url, request.init);
    if (!(answer instanceof RefusalError)) return answer as AnswerOf<E>;
    if (answer.refusal.code === "sign_in_needed" && (await signInAgain())) continue;
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
  const init: RequestInit = { method: endpoint.method, headers, credentials: "same-origin" };
  if (body !== undefined) init.body = body;
  if (options.signal) init.signal = options.signal;
  return { url, init };
}

async function once(url: string, init: RequestInit): Promise<{ answer: unknown; retryAfter: number }> {
  let response: Response;
  let read: unknown;
  try {
    response = await fetch(url, init);
    read = await response.json().catch(() => undefined);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { answer: networkAway(), retryAfter: 0 };
  }
  if (response.ok) return { answer: read, retryAfter: 0 };
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
