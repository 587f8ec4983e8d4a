import { useSyncExternalStore } from "react";

const phone = matchMedia("(max-width: 700px)");

/** Whether the page is as narrow as a phone: list and section are then two pages. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener("change", listener);
      return () => phone.removeEventListener("change", listener);
    },
    () => phone.matches,
  );
}
