import { useSyncExternalStore } from "react";

const STEP = 15_000;
let now = new Date();
let skew = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = new Date(Date.now() + skew);
  for (const listener of listeners) listener();
}

/** Sets the page's clock by the server's, so that a wrong computer clock shows no wrong deadline. */
export function setServerTime(server: Date): void {
  const next = server.getTime() - Date.now();
  if (Math.abs(next - skew) < 2000) return;
  skew = next;
  tick();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, STEP);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now, as the server has it; renders again every fifteen seconds. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

/** Now, as the server has it, once. */
export function serverNow(): Date {
  return new Date(Date.now() + skew);
}
