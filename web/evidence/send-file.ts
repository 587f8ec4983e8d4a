import { addEvidence, beginUpload, sendPart, viewUpload } from "../../src/evidence/contract/uploads.ts";
import type { AnswerOf, SentTo } from "../../src/kernel/endpoint.ts";
import { call, newKey } from "../shell/client/call.ts";
import { pagePerson } from "../shell/client/page-person.ts";
import { RefusalError } from "../shell/client/refusal-error.ts";
import { currentLocale } from "../words/words.ts";

/** What is said of a file that becomes a piece. */
export type Said = Omit<SentTo<typeof addEvidence>, "caseId" | "uploadId">;
export type Progress = { share: number; state: "sending" | "waiting" | "checking" };

/** Pauses before going on after a break, in milliseconds; then it is given up until somebody says so. */
const PAUSES = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/**
 * Sends a file part by part and makes a piece of it. After a broken connection it asks how much has arrived and goes on
 * from there; throws a RefusalError as `call` does.
 */
export async function sendFile(
  caseId: string,
  file: File,
  said: Said,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<AnswerOf<typeof addEvidence>> {
  const mark = `${file.lastModified}`;
  const begun = await call(beginUpload, { caseId, fileName: file.name || "file", bytes: file.size, mark }, { signal });
  const { uploadId } = begun;
  let sent = begun;
  for (let broken = 0; sent.received < sent.bytes; ) {
    onProgress({ share: sent.received / sent.bytes, state: "sending" });
    const after = await putPart(caseId, file, sent, signal).catch((error: unknown) => {
      if (signal.aborted || error instanceof RefusalError) throw error;
      return null;
    });
    if (after) {
      broken = 0;
      sent = after;
      continue;
    }
    const pause = PAUSES[broken++];
    onProgress({ share: sent.received / sent.bytes, state: "waiting" });
    if (pause === undefined) throw new Error("the connection is gone");
    await sleep(pause, signal);
    sent = await call(viewUpload, { caseId, uploadId }, { signal }).catch((error: unknown) => {
      if (signal.aborted || (error instanceof RefusalError && error.refusal.kind !== "unavailable")) throw error;
      return sent;
    });
  }
  onProgress({ share: 1, state: "checking" });
  return call(addEvidence, { caseId, uploadId, ...said }, { key: newKey(), signal });
}

type Sent = AnswerOf<typeof sendPart>;

/** Sends the next part; null where the server is at another place or cannot be reached. */
async function putPart(caseId: string, file: File, sent: Sent, signal: AbortSignal): Promise<Sent | null> {
  const path = sendPart.path.replace(":caseId", caseId).replace(":uploadId", sent.uploadId);
  const person = pagePerson();
  const answer = await fetch(`${path}?offset=${sent.received}`, {
    method: sendPart.method,
    headers: {
      "content-type": "application/octet-stream",
      "idempotency-key": newKey(),
      "x-locale": currentLocale(),
      ...(person && { "x-person": person }),
    },
    body: file.slice(sent.received, sent.received + sent.partBytes),
    credentials: "same-origin",
    signal,
  });
  if (answer.ok) return (await answer.json()) as Sent;
  const { refusal } = (await answer.json().catch(() => ({}))) as { refusal?: RefusalError["refusal"] };
  const mends =
    !refusal ||
    refusal.kind === "unavailable" ||
    refusal.kind === "unauthenticated" ||
    refusal.code === "upload_elsewhere";
  if (refusal && !mends) throw new RefusalError(refusal);
  return null;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
