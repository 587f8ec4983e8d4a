import type { FastifyReply, FastifyRequest } from "fastify";
import type { Look } from "../platform/act.ts";
import { type Live, type LiveEvent, mayHear } from "../platform/live/live.ts";

const HEARTBEAT_MS = 20_000;

/** Streams hints to one open page, after those it missed; `reset` tells it to reload because too much was missed. */
export function liveStream(live: Live) {
  return async (look: Look, _input: unknown, { request, reply }: { request: FastifyRequest; reply: FastifyReply }) => {
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      connection: "keep-alive",
      "x-accel-buffering": "no",
    });
    const tell = (event: LiveEvent) => {
      if (!mayHear(look.actor, event)) return;
      const { audience: _audience, ...hint } = event;
      out.write(`id: ${event.id}\ndata: ${JSON.stringify(hint)}\n\n`);
    };
    out.write("retry: 2000\n: connected\n\n");
    await catchUp(live, request, out, tell);
    const unsubscribe = live.subscribe(tell);
    const beat = setInterval(() => out.write(": beat\n\n"), HEARTBEAT_MS);
    request.raw.on("close", () => {
      unsubscribe();
      clearInterval(beat);
      out.end();
    });
  };
}

async function catchUp(
  live: Live,
  request: FastifyRequest,
  out: FastifyReply["raw"],
  tell: (event: LiveEvent) => void,
) {
  const last = Number(request.headers["last-event-id"]);
  if (!Number.isSafeInteger(last) || last <= 0) return;
  const missed = await live.since(last).catch(() => null);
  if (missed === null) out.write("event: reset\ndata: {}\n\n");
  else for (const event of missed) tell(event);
}
