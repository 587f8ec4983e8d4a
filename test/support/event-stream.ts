import type { Caller } from "./call.ts";

/** A hint as a page receives it. */
export interface Heard {
  id: number;
  topic: string;
  kind: string;
  caseId: string | null;
}

/** An open page's stream of live events. */
export interface EventStream {
  /** Everything heard so far, in order. */
  heard: Heard[];
  /** How often the server said: too much was missed, reload. */
  resets: number;
  closed: boolean;
  /** Waits until something heard fits; fails when it does not come in time. */
  until(fits: (event: Heard) => boolean, limitMs?: number): Promise<Heard>;
  close(): void;
}

/** Opens the live stream as a browser does, after `lastEventId` when it resumes. */
export async function openStream(base: string, as: Caller, lastEventId?: number): Promise<EventStream> {
  const over = new AbortController();
  const answer = await fetch(`${base}/v1/live`, {
    signal: over.signal,
    headers: {
      ...("cookie" in as ? { cookie: as.cookie } : { authorization: `Bearer ${as.key}` }),
      ...(lastEventId ? { "last-event-id": String(lastEventId) } : {}),
    },
  });
  if (answer.status !== 200) throw new Error(`no stream: ${answer.status} ${await answer.text()}`);
  const stream: EventStream = {
    heard: [],
    resets: 0,
    closed: false,
    until: (fits, limitMs = 20_000) => waitFor(stream, fits, limitMs),
    close: () => over.abort(),
  };
  void listen(answer.body!, stream);
  return stream;
}

async function listen(body: ReadableStream<Uint8Array>, stream: EventStream): Promise<void> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop()!;
      for (const block of blocks) take(block, stream);
    }
  } catch {
    // Broken or closed: the same to a page.
  }
  stream.closed = true;
}

function take(block: string, stream: EventStream): void {
  const fields = new Map(block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line]));
  if (fields.get("event") === "event: reset") stream.resets += 1;
  else if (fields.has("id") && fields.has("data")) stream.heard.push(JSON.parse(fields.get("data")!.slice(6)));
}

async function waitFor(stream: EventStream, fits: (event: Heard) => boolean, limitMs: number): Promise<Heard> {
  for (const until = Date.now() + limitMs; Date.now() < until; ) {
    const found = stream.heard.find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(
    `nothing that fits was heard in ${limitMs} ms; heard ${stream.heard.length}, closed ${stream.closed}`,
  );
}
