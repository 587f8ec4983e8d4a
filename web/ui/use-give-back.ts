import { type RefObject, useLayoutEffect } from "react";

/** When a form that opened in place goes while it has the focus, what opens it (`to`, a selector) has it again. */
export function useGiveBack(form: RefObject<HTMLElement | null>, to: string): void {
  useLayoutEffect(() => {
    const element = form.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // What opens it stands there again only after the form is gone.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>(to)?.focus();
      });
    };
  }, [form, to]);
}
