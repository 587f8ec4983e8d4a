import "./Toast.css";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";

interface Said {
  id: number;
  text: string;
  icon: IconName;
  act?: { word: string; run: () => void };
}
const STAY = 6000;
let said: readonly Said[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Said[]) {
  said = next;
  for (const listener of listeners) listener();
}

/** Says in passing that something was done, with at most one act (撤回). Never for refusals: they need the box. */
export function toast(text: string, more: { icon?: IconName; act?: { word: string; run: () => void } } = {}): void {
  const id = ++last;
  set([...said.slice(-2), { id, text, icon: more.icon ?? "check", act: more.act }]);
  setTimeout(() => set(said.filter((one) => one.id !== id)), more.act ? STAY * 2 : STAY);
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
  // Shown again for each toast, so that it stands above a dialog opened meanwhile.
  useEffect(() => {
    if (box.current?.matches(":popover-open")) box.current.hidePopover();
    if (shown.length > 0) box.current?.showPopover();
  }, [shown]);
  return (
    <>
      {/* What is announced must stand there before it changes; the toasts themselves come and go. */}
      <div className="sr" role="status" aria-live="polite">
        {shown.map((one) => (
          <p key={one.id}>{one.text}</p>
        ))}
      </div>
      <div className="toasts" popover="manual" ref={box}>
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
                  set(said.filter((other) => other.id !== one.id));
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
