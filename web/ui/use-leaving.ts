import { type RefObject, useEffect, useRef, useState } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const CONTROLS = ".dlg-body :is(input, textarea, select)";

/** Open dialogs, the uppermost last: Esc is for that one alone. */
const shown: HTMLDialogElement[] = [];

/**
 * Leaving an open dialog by Esc, the ground or its cross. With `stay` nothing of that closes it; what was typed and is
 * kept nowhere is asked about first. `asking` is true while that question stands.
 */
export function useLeaving(
  box: RefObject<HTMLDialogElement | null>,
  {
    open,
    stay,
    dirty,
    onClose,
  }: { open: boolean; stay?: boolean | undefined; dirty?: boolean | undefined; onClose: () => void },
) {
  const [asking, setAsking] = useState(false);
  const began = useRef(new Map<Control, string>());
  const acted = useRef(false);
  const from = useRef<Element | null>(null);
  const back = () => {
    setAsking(false);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const leave = () => {
    if (stay) return;
    if (asking) return back();
    const lost = dirty ?? (acted.current && box.current && isTyped(box.current, began.current));
    if (!lost) return onClose();
    from.current = document.activeElement;
    setAsking(true);
  };
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const element = box.current;
    if (!open || !element) return;
    acted.current = false;
    began.current = new Map(controlsOf(element).map((control) => [control, saysOf(control)]));
    const away = holdEscape(element, () => latest.current());
    return () => {
      away();
      setAsking(false);
    };
  }, [open, box]);
  const onAct = () => {
    acted.current = true;
    setAsking(false);
  };
  return { leave, asking, back, onAct };
}

/**
 * Esc is answered at the key: Chromium closes a dialog on the second Esc in a row, whatever its `cancel` event was
 * told. Where something else closes it (the back gesture of a phone), it is shown again and left as by Esc.
 */
function holdEscape(element: HTMLDialogElement, leave: () => void): () => void {
  let cancelled = false;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || shown.at(-1) !== element) return;
    event.preventDefault();
    if (!event.isComposing) leave();
  };
  const onCancel = (event: Event) => {
    if (event.target !== element) return;
    event.preventDefault();
    cancelled = true;
    leave();
  };
  const onClosed = (event: Event) => {
    if (event.target !== element || element.open || !element.isConnected) return;
    element.showModal();
    if (!cancelled) leave();
    cancelled = false;
  };
  shown.push(element);
  document.addEventListener("keydown", onKey);
  element.addEventListener("cancel", onCancel);
  element.addEventListener("close", onClosed);
  return () => {
    shown.splice(shown.indexOf(element), 1);
    document.removeEventListener("keydown", onKey);
    element.removeEventListener("cancel", onCancel);
    element.removeEventListener("close", onClosed);
  };
}

/** Whether something was typed or picked that would be lost. Where a draft mark stands, the text is kept. */
function isTyped(element: HTMLElement, began: ReadonlyMap<Control, string>): boolean {
  if (element.querySelector("[data-kept]")) return false;
  return controlsOf(element).some((control) => saysOf(control) !== (began.get(control) ?? ""));
}

function controlsOf(element: HTMLElement): Control[] {
  return [...element.querySelectorAll<Control>(CONTROLS)];
}

function saysOf(control: Control): string {
  const ticks = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
  return ticks ? (control.checked ? "on" : "") : control.value;
}
