import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

const NEAR = 120;

/** Opens at the end of the story and stays there as it grows, unless the reader has scrolled up to read. */
export function useStickToEnd(box: RefObject<HTMLElement | null>, length: number): void {
  const near = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = () => {
      near.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    // The editor grows and shrinks below: what was last in view stays last in view.
    const watch = new ResizeObserver(() => {
      if (near.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener("scroll", note, { passive: true });
    watch.observe(element);
    return () => {
      element.removeEventListener("scroll", note);
      watch.disconnect();
    };
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is what scrolls
  useLayoutEffect(() => {
    if (near.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [length]);
}
