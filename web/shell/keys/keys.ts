import { useEffect, useRef, useSyncExternalStore } from "react";
import { isTyping } from "../../ui/typing.ts";

export interface KeyBinding {
  /** `n`, `?`, `g d` (one after the other), `ctrl+k`, `ctrl+enter`. */
  keys: string;
  /** What it does, for the help sheet. */
  word: string;
  run: () => void;
  /** Works in text fields as well; for bindings with Ctrl. */
  whileTyping?: boolean;
  /** Heading of the help sheet it stands under. */
  group?: "everywhere" | "lists" | "here";
}

const layers: { bindings: readonly KeyBinding[] }[] = [];
const listeners = new Set<() => void>();
let version = 0;
function changed() {
  version++;
  for (const listener of listeners) listener();
}

/** Keys of a page or dialog while it is on screen; the latest one on screen wins. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const layer = useRef({ bindings });
  layer.current.bindings = bindings;
  useEffect(() => {
    const mine = layer.current;
    layers.push(mine);
    changed();
    return () => {
      layers.splice(layers.indexOf(mine), 1);
      changed();
    };
  }, []);
}

/** All bindings now in force, latest first, for the help sheet. */
export function useAllKeys(): readonly KeyBinding[] {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => version,
  );
  return [...layers].reverse().flatMap((layer) => layer.bindings);
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : event.altKey ? `alt+${key}` : key;
}

const WAIT = 1200;
let pending = "";
let pendingSince = 0;

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.repeat) return;
  const typing = isTyping(event.target);
  const modal = document.querySelector("dialog[open]");
  const name = nameOf(event);
  const sequence = pending && Date.now() - pendingSince < WAIT ? `${pending} ${name}` : name;
  const all = [...layers].reverse().flatMap((layer) => layer.bindings);
  const fits = (binding: KeyBinding) => (!typing || binding.whileTyping) && (!modal || binding.whileTyping);
  const found = all.find((binding) => binding.keys === sequence && fits(binding));
  pending = "";
  if (found) {
    event.preventDefault();
    found.run();
  } else if (!typing && !modal && all.some((binding) => binding.keys.startsWith(`${name} `))) {
    pending = name;
    pendingSince = Date.now();
  }
}

/** Listens for all layers; the frame installs it once. */
export function useKeyListener(): void {
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
