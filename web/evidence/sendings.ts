import { useSyncExternalStore } from "react";
import { refresh } from "../shell/client/query-client.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { type Progress, type Said, sendFile } from "./send-file.ts";

/** A file on its way; it goes on while other pages are open, as long as the window is. */
export interface Sending {
  id: number;
  caseId: string;
  name: string;
  share: number;
  state: Progress["state"] | "failed";
  refusal: Refused | null;
}

interface Work {
  file: File;
  said: Said;
  stop: AbortController;
  onDone: (piece: number) => void;
}

let sendings: readonly Sending[] = [];
let last = 0;
const work = new Map<number, Work>();
const listeners = new Set<() => void>();

function set(next: readonly Sending[]) {
  sendings = next;
  for (const listener of listeners) listener();
}
const change = (id: number, to: Partial<Sending>) =>
  set(sendings.map((one) => (one.id === id ? { ...one, ...to } : one)));

/** Files on their way to this case. */
export function useSendings(caseId: string): readonly Sending[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sendings,
  );
  return all.filter((one) => one.caseId === caseId);
}

/** Sends a file to a case and makes a piece of it; one after the other, so that each gets its number in order. */
export function send(caseId: string, file: File, said: Said, onDone: (piece: number) => void): void {
  const id = ++last;
  work.set(id, { file, said, stop: new AbortController(), onDone });
  set([...sendings, { id, caseId, name: file.name, share: 0, state: "sending", refusal: null }]);
  queue = queue.then(() => run(id));
}

let queue: Promise<void> = Promise.resolve();

async function run(id: number): Promise<void> {
  const job = work.get(id);
  const sending = sendings.find((one) => one.id === id);
  if (!job || !sending) return;
  change(id, { state: "sending", refusal: null });
  const onProgress = (progress: Progress) => change(id, progress);
  try {
    const { piece } = await sendFile(sending.caseId, job.file, job.said, { onProgress, signal: job.stop.signal });
    drop(id);
    await refresh(["evidence", "cases"]);
    job.onDone(piece);
  } catch (error) {
    if (!job.stop.signal.aborted) change(id, { state: "failed", refusal: refusalOf(error) });
  }
}

/** Goes on with one that failed, from where it had come. */
export function sendAgain(id: number): void {
  queue = queue.then(() => run(id));
}

/** Gives one up. */
export function cancel(id: number): void {
  work.get(id)?.stop.abort();
  drop(id);
}

function drop(id: number) {
  work.delete(id);
  set(sendings.filter((one) => one.id !== id));
}
