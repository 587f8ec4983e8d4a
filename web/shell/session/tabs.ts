/** Between the tabs of one browser, which share a cookie: who is signed in now, null for nobody. */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("redress.session");

/** Tells the other tabs. */
export function tellTabs(person: string | null): void {
  channel?.postMessage(person);
}

/** Hears what other tabs tell, until the returned function is called. */
export function onOtherTab(hear: (person: string | null) => void): () => void {
  const told = (message: MessageEvent<string | null>) => hear(message.data);
  channel?.addEventListener("message", told);
  return () => channel?.removeEventListener("message", told);
}
