import { type RefObject, useEffect, useRef } from "react";

/** Asks for the next page when the end of the list comes into sight; the button there does the same by hand. */
export function useLoadOnScroll(
  box: RefObject<HTMLElement | null>,
  onMore: (() => void) | undefined,
  reading: boolean,
): void {
  const more = useRef(onMore);
  more.current = reading ? undefined : onMore;
  const waits = Boolean(onMore) && !reading;
  useEffect(() => {
    const end = waits ? box.current?.querySelector(".tmore") : null;
    if (!end) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) more.current?.();
    });
    watch.observe(end);
    return () => watch.disconnect();
  }, [box, waits]);
}
