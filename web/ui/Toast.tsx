import "./Toast.css";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "./Button.tsx";
import { freeTop } from "./free-spot.ts";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

interface Said {
  id: number;
  text: string;
  icon: IconName;
  act?: { word: string; run: () => void };
}
const STAY = 4000;
/** With an act: long enough to read it, find the button and press it. */
const STAY_TO_ACT = 8000;
let said: readonly Said[] = [];
let last = 0;
/** What each still has to stay, and when it was last set going; none while it is pointed at. */
const left = new Map<number, number>();
const going = new Map<number, { timer: number; since: number }>();
const listeners = new Set<() => void>();

function set(next: readonly Said[]) {
  said = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something was done, with at most one act (撤回). Never for refusals: they need the box. */
export function toast(text: string, more: { icon?: IconName; act?: { word: string; run: () => void } } = {}): void {
  const id = ++last;
  set([...said.slice(-2), { id, text, icon: more.icon ?? "check", act: more.act }]);
  left.set(id, more.act ? STAY_TO_ACT : STAY);
  run(id);
}

function drop(id: number) {
  clearTimeout(going.get(id)?.timer);
  going.delete(id);
  left.delete(id);
  set(said.filter((one) => one.id !== id));
}

function run(id: number) {
  if (going.has(id) || !left.has(id)) return;
  going.set(id, { timer: window.setTimeout(drop, left.get(id), id), since: Date.now() });
}

/** Pointed at or focused, all of them wait: who reads one is not hurried by the others. */
function hold() {
  for (const [id, { timer, since }] of going) {
    clearTimeout(timer);
    left.set(id, Math.max(1000, (left.get(id) ?? 0) - (Date.now() - since)));
  }
  going.clear();
}

function goOn() {
  for (const { id } of said) run(id);
}

/** Where toasts appear; stands once in the frame. */
export function Toaster() {
  const box = useRef<HTMLDivElement>(null);
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  // Shown again for each toast, so that it stands above a dialog opened meanwhile; after the dialog that said it closed.
  useEffect(() => {
    const frame = requestAnimationFrame(() => box.current && place(box.current, shown.length > 0));
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  return (
    <>
      {/* What is announced must stand there before it changes; the toasts themselves come and go. */}
      <div className="sr" role="status" aria-live="polite">
        {shown.map((one) => (
          <p key={one.id}>{one.text}</p>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is read */}
      <div
        className="toasts"
        popover="manual"
        ref={box}
        onPointerEnter={hold}
        onPointerLeave={goOn}
        onFocus={hold}
        onBlur={goOn}
      >
        {shown.map((one) => (
          <div key={one.id} className="toast">
            <Icon name={one.icon} size="s" />
            <span>{one.text}</span>
            {one.act && (
              <Button
                look="text"
                size="s"
                onClick={() => {
                  one.act?.run();
                  drop(one.id);
                  goOn();
                }}
              >
                {one.act.word}
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  );
}

/** On a phone they stand above the bar at the foot, and the page gives way by so much; over a dialog nothing can. */
function docks(): boolean {
  return matchMedia("(max-width: 700px)").matches && !document.querySelector("dialog[open]");
}

/** Puts the toasts where they cover nothing that is typed in or pressed. */
function place(box: HTMLElement, shown: boolean) {
  if (box.matches(":popover-open")) box.hidePopover();
  const docked = shown && docks();
  box.classList.toggle("docked", docked);
  const room = (height: number) => document.documentElement.style.setProperty("--toasts", `${height}px`);
  room(0);
  // Where the page gave way to another document in the same window, time still runs for what was said on it.
  if (!shown || !box.isConnected) return;
  box.style.visibility = "hidden";
  box.showPopover();
  const size = box.getBoundingClientRect();
  if (docked) room(size.height + 16);
  box.hidePopover();
  box.style.top = docked
    ? ""
    : `${freeTop(size, document.querySelector(".top")?.getBoundingClientRect().bottom ?? 0)}px`;
  box.style.visibility = "";
  box.showPopover();
}
