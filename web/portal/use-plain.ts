import { useSyncExternalStore } from "react";

function listen(changed: () => void) {
  addEventListener("portal-look", changed);
  return () => removeEventListener("portal-look", changed);
}

/** Whether the customer asked for plain words. */
export function usePlain(): boolean {
  return useSyncExternalStore(listen, () => "plain" in document.documentElement.dataset);
}
