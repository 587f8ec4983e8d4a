import "./Popover.css";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { pressed } from "./typing.ts";
import { type Align, type Side, usePlacement } from "./use-placement.ts";

/**
 * Something anchored to something: opens in the browser's top layer, closes on Esc, on a click elsewhere, or when
 * focus leaves; focus goes back to where it was. The caller keeps `open`.
 */
export function Popover(props: {
  open: boolean;
  onClose: () => void;
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
  role?: "dialog" | "menu" | "listbox" | "tooltip";
  label?: string;
  id?: string;
  side?: Side;
  align?: Align;
  className?: string;
  /** Leave focus where it is: comboboxes and hints. */
  keepFocus?: boolean;
}) {
  const { open, onClose, anchor, keepFocus } = props;
  const pop = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    if (!open) return;
    const element = pop.current;
    const from = anchor.current;
    const before = document.activeElement;
    element?.showPopover();
    if (!keepFocus) (element?.querySelector<HTMLElement>(FOCUSABLE) ?? element)?.focus();
    return () => {
      const now = document.activeElement;
      const lost = !now || now === document.body || element?.contains(now);
      if (element?.isConnected && element.matches(":popover-open")) element.hidePopover();
      if (!keepFocus && lost) giveBack(before, from);
    };
  }, [open, anchor, keepFocus]);
  usePlacement(open, anchor, pop, props.side, props.align);
  useDismiss(open, anchor, pop, close);
  if (!open) return null;
  return (
    <div
      ref={pop}
      popover="manual"
      id={props.id}
      {...(props.role && { role: props.role, "aria-label": props.label })}
      tabIndex={keepFocus ? undefined : -1}
      className={`pop ${props.className ?? ""}`}
    >
      {props.children}
    </div>
  );
}

/** Focus to where it was; if that is gone, or was nowhere, to the anchor or the first control in it. */
function giveBack(before: Element | null, anchor: HTMLElement | null) {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) return before.focus();
  anchor?.focus();
  if (document.activeElement !== anchor) anchor?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

const FOCUSABLE = "[autofocus], button, a[href], input, select, textarea, [tabindex='0']";

function useDismiss(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  pop: RefObject<HTMLElement | null>,
  close: RefObject<() => void>,
) {
  useEffect(() => {
    if (!open) return;
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (pop.current?.contains(target) || anchor.current?.contains(target));
    const onPointer = (event: Event) => {
      if (!inside(event.target)) close.current();
    };
    const onKey = (event: KeyboardEvent) => {
      if (pressed(event) !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target !== document.body && !inside(event.target)) close.current();
    };
    document.addEventListener("pointerdown", onPointer, true);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("pointerdown", onPointer, true);
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("focusin", onFocus);
    };
  }, [open, anchor, pop, close]);
}
