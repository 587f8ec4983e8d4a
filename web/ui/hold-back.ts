import { type RefObject, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { isSendKey } from "./typing.ts";

/** The form an element belongs to; in a dialog the whole dialog, whose buttons stand outside its fields. */
function formOf(element: EventTarget | null): Element | null {
  return element instanceof Element ? (element.closest("dialog") ?? element.closest("form")) : null;
}

/**
 * What is still being typed in `input` is read before the form around it is sent, by a button that sends, by Enter or by
 * Ctrl Enter; what cannot be read holds the sending back. So no form sends a value that its field no longer shows.
 */
export function useHoldBack(input: RefObject<HTMLElement | null>, pending: boolean, read: () => boolean): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!pending) return;
    const hold = (event: Event) => {
      const form = formOf(input.current);
      if (!form || formOf(event.target) !== form) return;
      // The handlers that follow must find what was read.
      if (flushSync(() => latest.current())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      input.current?.focus();
    };
    const onKey = (event: KeyboardEvent) => isSendKey(event) && hold(event);
    const onClick = (event: Event) =>
      event.target instanceof Element && event.target.closest("[data-sends]") && hold(event);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("click", onClick, true);
    document.addEventListener("submit", hold, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("click", onClick, true);
      document.removeEventListener("submit", hold, true);
    };
  }, [input, pending]);
}

/** Goes to the first field within whose text was not understood; false when there is none. */
export function goToUnread(within: ParentNode): boolean {
  const input = within.querySelector<HTMLElement>("[data-unread]");
  input?.scrollIntoView({ block: "nearest" });
  input?.focus();
  return input !== null;
}
