/** Whether keys pressed here are text: single-key shortcuts must leave them alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

type Press = Pick<KeyboardEvent, "key" | "isComposing" | "keyCode">;
/** What Safari says of the Enter that ends a composition: `isComposing` is false by then. */
const COMPOSING = 229;

/** The key pressed; empty while an input method is composing: its Enter and Esc choose characters and do nothing else. */
export function pressed(event: Press | { nativeEvent: Press }): string {
  const { key, isComposing, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
  return isComposing || keyCode === COMPOSING ? "" : key;
}

/** Ctrl Enter, or ⌘ Enter: sends what is being written. */
export function isSendKey(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey"> & Parameters<typeof pressed>[0]): boolean {
  return pressed(event) === "Enter" && (event.ctrlKey || event.metaKey);
}

/** Whether a dialog stands before this: keys of the page behind it rest. */
export function isBehindModal(element: Element | null): boolean {
  const modal = [...document.querySelectorAll("dialog[open]")].at(-1);
  return modal !== undefined && !modal.contains(element);
}
