/** Who a message of a case comes from, as far as it is known. */
export type Said = "us" | "you_in_the_portal" | "you_taken_down" | "you_or_somebody_beside_you_taken_down";

interface Message {
  case_id: string;
  at: Date;
  direction: string;
}

/**
 * Who said it. What came in was either written in the portal or taken down by one of us, from the customer or, where others
 * stand beside them in the case, perhaps from one of those: which of them, nobody recorded, so it is not claimed.
 */
export function whoSaid(
  { case_id, at, direction }: Message,
  own: readonly { case_id: string; at: Date }[],
  besides: readonly { case_id: string; ended_at: Date | null }[],
): Said {
  if (direction !== "in") return "us";
  const portal = own.some((one) => one.case_id === case_id && one.at.getTime() === at.getTime());
  if (portal) return "you_in_the_portal";
  const beside = besides.some((one) => one.case_id === case_id && (one.ended_at === null || one.ended_at >= at));
  return beside ? "you_or_somebody_beside_you_taken_down" : "you_taken_down";
}
