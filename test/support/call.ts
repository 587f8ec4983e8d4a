/** Who calls: a signed-in person by cookie, or a key. */
export type Caller = { cookie: string } | { key: string };

/** A request as it can be sent again, unchanged. */
export interface Call {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  as?: Caller;
  body?: unknown;
  idempotencyKey?: string;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  headers: Headers;
  milliseconds: number;
}

/** Sends a request over real HTTP; a broken connection or no answer in time rejects, because nothing was acknowledged. */
export async function call(
  base: string,
  { method, path, as, body, ...more }: Call,
  limitMs = 15_000,
): Promise<Answered> {
  const since = performance.now();
  const answer = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(limitMs),
    headers: {
      ...(as && "key" in as ? { authorization: `Bearer ${as.key}` } : {}),
      // As a browser says of a page of our own.
      ...(as && "cookie" in as ? { cookie: as.cookie, "sec-fetch-site": "same-origin" } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(more.idempotencyKey ? { "idempotency-key": more.idempotencyKey } : {}),
      ...more.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - since;
  return { status: answer.status, body: parsed(text), headers: answer.headers, milliseconds };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The session cookie an answer sets, ready to send back. */
export function cookieOf(answer: Pick<Answered, "headers">): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
