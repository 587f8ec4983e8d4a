import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import type { RefusalAnswer } from "../../src/kernel/refusal-answer.ts";
import type * as contract from "../../src/portal/contract/portal.ts";

export type About = AnswerOf<typeof contract.readPortal>;
export type Mine = AnswerOf<typeof contract.followCase>;
export type Sent = AnswerOf<typeof contract.sendEvidence>;
export type Receipt = AnswerOf<typeof contract.fileComplaint>;

/** A no of the server in its words, or that the network is gone. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field = "",
    readonly requestId = "",
  ) {
    super(message);
  }
}

export const AWAY = "network_away";
export const BUG = "bug";
const PAUSES = [500, 1500, 4000];

type Method = "GET" | "POST" | "DELETE";

/**
 * Asks the portal's own endpoints. What broke off on the way is sent again with the same key, so that nothing is done
 * twice. The contract is known by its types alone: its checks stay on the server, and the page stays light.
 */
export async function ask<T>(method: Method, path: string, body?: object, key = newKey()): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once<T>(method, path, body, key);
    } catch (error) {
      const pause = PAUSES[attempt];
      if (!(error instanceof Refused) || error.code !== AWAY || pause === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Sends one file; broken off on the way, it is sent again under the same key. */
export function askWithFile(path: string, file: File, key: string): Promise<Sent> {
  const body = new FormData();
  body.append("file", file);
  return ask("POST", path, body, key);
}

async function once<T>(method: Method, path: string, body: object | undefined, key: string): Promise<T> {
  const headers: Record<string, string> = { "x-locale": document.documentElement.lang.slice(0, 2) };
  if (method !== "GET") headers["idempotency-key"] = key;
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (body instanceof FormData) init.body = body;
  else if (body) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  const answer = await fetch(`/v1/portal${path}`, init).catch(() => null);
  const said = (await answer?.json().catch(() => null)) as (T & Partial<RefusalAnswer>) | null | undefined;
  if (answer?.ok) return said as T;
  if (!answer || [502, 503, 504].includes(answer.status)) throw new Refused(AWAY, "");
  const refusal = said?.refusal;
  if (!refusal || (refusal.code as string) === BUG) throw new Refused(BUG, "", "", refusal?.requestId ?? "–");
  throw new Refused(refusal.code, refusal.message, refusal.field);
}

/** Random enough to draw a link from; `crypto.randomUUID` exists on https alone, and some of us have plain intranets. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
}
