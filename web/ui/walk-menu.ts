import type { KeyboardEvent } from "react";
import { pressed } from "./typing.ts";

/** Arrow keys, Home, End and first letters over the items of a menu. */
export function walkMenu(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const key = pressed(event);
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1 + items.length, Home: 0, End: items.length - 1 }[key];
  const letter = key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey ? key.toLowerCase() : null;
  const target =
    to !== undefined
      ? items[to % items.length]
      : letter && [...items.slice(at + 1), ...items].find((one) => one.textContent?.toLowerCase().startsWith(letter));
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
