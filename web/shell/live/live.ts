import { useEffect, useSyncExternalStore } from "react";
import { queryClient } from "../client/query-client.ts";
import { type Hint, refreshFor } from "./refresh-for.ts";

type State = "on" | "lost";
let state: State = "on";
const listeners = new Set<() => void>();
const hearers = new Set<(hint: Hint) => void>();
const PATIENCE = 4000;

function set(next: State) {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Opens the one stream of this tab and keeps it open. */
export function useLive(): void {
  useEffect(() => {
    let stopped = false;
    let stream: EventSource | undefined;
    let complain: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    let anew = false;
    const open = () => {
      stream = new EventSource("/v1/live");
      stream.onopen = () => {
        clearTimeout(complain);
        complain = undefined;
        tries = 0;
        // The browser's own reconnection asks for what was missed; ours, or a long absence, reads all again.
        if (state === "lost" || anew) void queryClient.invalidateQueries();
        anew = false;
        set("on");
      };
      stream.onmessage = hear;
      stream.addEventListener("reset", () => void queryClient.invalidateQueries());
      stream.onerror = () => {
        if (!complain) complain = setTimeout(() => set("lost"), PATIENCE);
        if (stream?.readyState !== EventSource.CLOSED || stopped) return;
        // The browser gives up on an error answer (restart, proxy): we do not.
        anew = true;
        again = setTimeout(open, Math.min(15_000, 1000 * 2 ** tries++) * (0.8 + Math.random() * 0.4));
      };
    };
    open();
    return () => {
      stopped = true;
      clearTimeout(complain);
      clearTimeout(again);
      stream?.close();
    };
  }, []);
}

const KNOWN = 200;
const known = new Set<number>();

/** Whether a hint is new: after a reconnection the last few come again. */
function isNew(id: number): boolean {
  if (known.has(id)) return false;
  known.add(id);
  if (known.size > KNOWN) known.delete(known.values().next().value!);
  return true;
}

function hear(message: MessageEvent<string>) {
  let hint: Hint;
  try {
    hint = JSON.parse(message.data) as Hint;
  } catch {
    return;
  }
  if (!isNew(hint.id)) return;
  refreshFor(hint);
  for (const hearer of hearers) hearer(hint);
}

/** Calls `hearer` for every live hint; for what is more than reading again (a sound, a mark in the title). */
export function useHear(hearer: (hint: Hint) => void): void {
  useEffect(() => {
    hearers.add(hearer);
    return () => {
      hearers.delete(hearer);
    };
  }, [hearer]);
}

/** Whether live events arrive; `lost` only after some seconds, so that a blink does not alarm. */
export function useLiveState(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
