import { type RefObject, useLayoutEffect } from "react";

export type Side = "below" | "above" | "left" | "right";
export type Align = "start" | "end";
const GAP = 6;
const EDGE = 8;

function place(anchor: DOMRect, pop: HTMLElement, side: Side, align: Align) {
  const { offsetWidth: width, offsetHeight: height } = pop;
  const room = { below: innerHeight - anchor.bottom - GAP - EDGE, above: anchor.top - GAP - EDGE };
  const beside = side === "right" ? anchor.right + GAP : anchor.left - GAP - width;
  const fits = beside >= EDGE && beside + width <= innerWidth - EDGE;
  const stands = side === "left" || side === "right";
  let left = stands && fits ? beside : align === "end" ? anchor.right - width : anchor.left;
  let top = stands && fits ? anchor.top : anchor.bottom + GAP;
  if (!stands) {
    const flip = side === "above" ? room.above >= height || room.above > room.below : room.below < height;
    if (flip && (side === "above" || room.above > room.below)) top = anchor.top - GAP - height;
  }
  left = Math.max(EDGE, Math.min(left, innerWidth - width - EDGE));
  top = Math.max(EDGE, Math.min(top, innerHeight - height - EDGE));
  pop.style.left = `${Math.round(left)}px`;
  pop.style.top = `${Math.round(top)}px`;
}

/** Keeps an open popover beside its anchor, flipped where the room is, while the page scrolls or resizes. */
export function usePlacement(
  open: boolean,
  anchor: RefObject<Element | null>,
  pop: RefObject<HTMLElement | null>,
  side: Side = "below",
  align: Align = "start",
): void {
  useLayoutEffect(() => {
    if (!open) return;
    const again = () => {
      if (anchor.current && pop.current) place(anchor.current.getBoundingClientRect(), pop.current, side, align);
    };
    again();
    const watch = new ResizeObserver(again);
    if (pop.current) watch.observe(pop.current);
    addEventListener("resize", again);
    document.addEventListener("scroll", again, { capture: true, passive: true });
    return () => {
      watch.disconnect();
      removeEventListener("resize", again);
      document.removeEventListener("scroll", again, { capture: true });
    };
  }, [open, anchor, pop, side, align]);
}
