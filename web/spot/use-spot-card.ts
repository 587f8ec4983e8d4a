import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { keepCard, myCard } from "../../src/spot/contract.ts";
import { type Entry, readCard } from "../../src/spot/rules/card.ts";
import { call, newKey } from "../shell/client/call.ts";
import { keyOf, queryClient } from "../shell/client/query-client.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { useRead } from "../shell/client/use-read.ts";
import { forgetLocally, keepLocally, localCopy } from "../shell/draft/local-copy.ts";
import { serverNow } from "../ui/now.ts";

/** What was tapped and is not with the server yet: it lies in this browser until it is. */
interface Unsent {
  spotId: string;
  startedAt: string;
  entries: Entry[];
}
type Tap = Entry extends infer E ? (E extends Entry ? Omit<E, "entryId" | "at"> : never) : never;
type Mine = AnswerOf<typeof myCard>["card"];

const PLACE = "spot";
const AGAIN_MS = 3000;

/**
 * My card on the spot: what the server has and what is still on its way, as one. Every tap counts at once, is kept in
 * this browser, and is sent until it has arrived; a tap sent twice counts once, for its id is made here.
 */
export function useSpotCard() {
  const mine = useRead(myCard, {});
  const [unsent, setUnsent] = useState<Unsent | null>(() => localCopy<Unsent>(PLACE));
  const [lost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const latest = useRef(unsent);
  const busy = useRef(false);
  const put = useCallback((next: Unsent | null) => {
    latest.current = next;
    setUnsent(next);
    if (next) keepLocally(PLACE, next);
    else forgetLocally(PLACE);
  }, []);
  const send = useCallback(async () => {
    while (!busy.current && latest.current && latest.current.entries.length > 0) {
      busy.current = true;
      const { spotId, startedAt, entries } = latest.current;
      const part = entries.slice(0, 100);
      try {
        const card = await call(keepCard, { spotId, startedAt, entries: part as never });
        queryClient.setQueryData(keyOf(myCard, {}), { card });
        const rest = (latest.current?.entries ?? []).filter((one) => !part.includes(one));
        put(rest.length > 0 ? { spotId, startedAt, entries: rest } : null);
        setLost(false);
      } catch (error) {
        const refused = refusalOf(error);
        if (refused.kind !== "unavailable") setRefusal(refused);
        else setLost(true);
        return;
      } finally {
        busy.current = false;
      }
    }
  }, [put]);
  useEffect(() => {
    void send();
    const again = setInterval(() => void send(), AGAIN_MS);
    const online = () => void send();
    window.addEventListener("online", online);
    return () => {
      clearInterval(again);
      window.removeEventListener("online", online);
    };
  }, [send]);
  const kept = mine.data?.card ?? null;
  const spotId = unsent?.spotId ?? kept?.spotId ?? null;
  const tap = (what: Tap) => {
    const at = serverNow().toISOString();
    const entry = { entryId: newId(), at, ...what } as Entry;
    const here = latest.current;
    const startedAt = here?.startedAt ?? (kept ? String(kept.startedAt) : at);
    put({ spotId: spotId ?? newId(), startedAt, entries: [...(here?.entries ?? []), entry] });
    void send();
  };
  const drop = () => {
    put(null);
    setRefusal(null);
    void mine.refetch();
  };
  return { ...shownOf(kept, unsent), reading: mine.isPending && !unsent, tap, drop, lost, refusal };
}
export type SpotCardHere = ReturnType<typeof useSpotCard>;

function shownOf(kept: Mine, unsent: Unsent | null) {
  const server = kept && (!unsent || unsent.spotId === kept.spotId) ? kept : null;
  const waiting = unsent?.entries ?? [];
  const card = readCard([...((server?.entries ?? []) as Entry[]), ...waiting]);
  return {
    spotId: unsent?.spotId ?? server?.spotId ?? null,
    startedAt: unsent?.startedAt ?? (server ? String(server.startedAt) : null),
    card: { ...card, place: card.place ?? server?.place ?? null },
    call: server?.call ?? null,
    waiting,
  };
}

/** A random id in the form of a UUID, also where the page has no secure context. */
function newId(): string {
  const hex = newKey().replaceAll("-", "");
  if (isSecureContext) return [8, 12, 16, 20, 32].map((end, at, ends) => hex.slice(ends[at - 1] ?? 0, end)).join("-");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
