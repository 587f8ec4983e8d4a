import type { Mine } from "./ask.ts";

/** Once there is a result nothing is left to carry out: a view that is kept then belongs to the result, not to the offer. */
export function keptAfter({ phase, may }: Pick<Mine, "phase"> & { may: Pick<Mine["may"], "review"> }) {
  const result = ["accounted", "answered", "review", "closed"].includes(phase);
  if (result) return may.review ? "resultMore" : "resultOutside";
  return may.review ? "givenMore" : "givenOutside";
}

/** Whether the case only waits to be closed: they answered the result, and not with a no (R8). */
export const onlyCloses = ({ phase, agreement }: Pick<Mine, "phase" | "agreement">) =>
  phase === "answered" && (agreement === "accepted" || agreement === "accepted_under_protest");
