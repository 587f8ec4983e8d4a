import { uploadImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { pagePerson } from "../shell/client/page-person.ts";
import { bug, networkAway, RefusalError } from "../shell/client/refusal-error.ts";
import { currentLocale } from "../words/words.ts";

export type Uploaded = AnswerOf<typeof uploadImport>;

/** How a file is sent: the same key means the same upload, which begins one import only. */
interface Sending {
  key: string;
  onShare: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file and tells how far it has gone, 0 to 1; throws a RefusalError as `call` does. */
export function uploadFile(file: File, { key, onShare, signal }: Sending): Promise<Uploaded> {
  const form = new FormData();
  form.append("file", file);
  return new Promise((resolve, reject) => {
    // Only this older interface tells how much of a file has been sent.
    const request = new XMLHttpRequest();
    request.open(uploadImport.method, uploadImport.path);
    request.setRequestHeader("x-locale", currentLocale());
    request.setRequestHeader("idempotency-key", key);
    const person = pagePerson();
    if (person) request.setRequestHeader("x-person", person);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0);
    request.onerror = () => reject(networkAway());
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as Uploaded);
      const refusal = (request.response as { refusal?: RefusalError["refusal"] } | null)?.refusal;
      // As after any call: the page is no longer this person's.
      if (refusal?.code === "other_person") location.reload();
      const requestId = request.getResponseHeader("x-request-id") ?? "-";
      reject(refusal && refusal.kind !== "bug" ? new RefusalError(refusal) : bug(requestId));
    };
    signal.addEventListener("abort", () => {
      request.abort();
      reject(signal.reason);
    });
    request.send(form);
  });
}
