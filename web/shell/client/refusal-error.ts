import i18next from "i18next";
import type { RefusalAnswer } from "../../../src/kernel/refusal-answer.ts";

/** A refusal as the server worded it; `network_away` and `bug` are worded here, since no answer came. */
export type Refused = Omit<RefusalAnswer["refusal"], "kind"> & { kind: RefusalAnswer["refusal"]["kind"] | "bug" };

/** What `call` throws when the answer is no. `refusal` goes into a RefusalBox as it is. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.message);
    this.name = "RefusalError";
  }
}

/** The server could not be reached: nothing is known about the act, so the same key must be sent again. */
export function networkAway(): RefusalError {
  return new RefusalError({
    code: "network_away",
    kind: "unavailable",
    message: i18next.t("ui:problem.network"),
    wayOut: "retry",
    requestId: "",
  });
}

/** A fault of ours, with the number under which it was logged. */
export function bug(requestId: string): RefusalError {
  return new RefusalError({ code: "bug", kind: "bug", message: i18next.t("ui:problem.bug", { requestId }), requestId });
}

/** The refusal inside any thrown thing, for boxes; an error of the page itself reads as a bug without number. */
export function refusalOf(error: unknown): Refused {
  return error instanceof RefusalError ? error.refusal : bug("-").refusal;
}
