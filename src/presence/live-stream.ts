import type { FastifyRequest } from "fastify";
import type { Look } from "../platform/act.ts";
import type { StreamHttp } from "../platform/http/route.ts";
import { type Live, type LiveEvent, mayHear } from "../platform/live/live.ts";

const HEARTBEAT_MS = 20_000;

/** Streams hints to one open page, after those it missed; `reset` tells it to reload because too much was missed. */
export function liveStream(live: Live) {
  return async (look: Look, _input: unknown, { request, reply, again }: StreamHttp) => {
    let { actor } = look;
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      connection: "keep-alive",
      "x-accel-buffering": "no",
    });
    const tell = (event: LiveEvent) => {
      if (!mayHear(actor, event)) return;
      const { audience: _audience, ...hint } = event;
      out.write(`id: ${event.id}\ndata: ${JSON.stringify(hint)}\n\n`);
    };
    out.write("retry: 2000\n: connected\n\n");
    const hear = hearInOrder(tell);
    // Whoever was locked or signed out hears no more; whoever was moved hears what is theirs now.
    const askAgain = async () => {
      const now = await again().catch(() => actor);
      if (now) actor = now;
      else out.end();
    };
    const unsubscribe = live.subscribe((event) => {
      if (event.topic === "people") void askAgain();
      hear.now(event);
    });
    const beat = setInterval(() => {
      out.write(": beat\n\n");
      void askAgain();
    }, HEARTBEAT_MS);
    // Before anything is waited for: the page may leave meanwhile.
    request.raw.on("close", () => {
      unsubscribe();
      clearInterval(beat);
      out.end();
    });
    const missed = await missedBy(live, request);
    if (missed === null) out.write("event: reset\ndata: {}\n\n");
    hear.afterMissed(missed ?? []);
  };
}

/** Tells what was missed before what happens meanwhile, and nothing twice. */
function hearInOrder(tell: (event: LiveEvent) => void) {
  let early: LiveEvent[] | null = [];
  const caughtUp = new Set<number>();
  const fresh = (event: LiveEvent) => {
    if (!caughtUp.delete(event.id)) tell(event);
  };
  return {
    now: (event: LiveEvent) => (early ? void early.push(event) : fresh(event)),
    afterMissed: (missed: readonly LiveEvent[]) => {
      for (const event of missed) {
        caughtUp.add(event.id);
        tell(event);
      }
      for (const event of early ?? []) fresh(event);
      early = null;
    },
  };
}

/** What a page missed that resumes, nothing for one that begins; null when it had better reload. */
async function missedBy(live: Live, request: FastifyRequest): Promise<LiveEvent[] | null> {
  const last = Number(request.headers["last-event-id"]);
  if (!Number.isSafeInteger(last) || last <= 0) return [];
  return live.since(last).catch(() => null);
}
