import { askExtension, settleExtension } from "../../cases/actions/extend-clock.ts";
import { tellCustomer } from "../../cases/actions/tell-customer.ts";
import type { Beat } from "../stage.ts";
import { LONGER_REASONS } from "../wordings.ts";
import { beat } from "./beat.ts";

/** The clock of handling and the extension by which it may take thirty days. */
const CLOCK = "handling";
const TO_THIRTY = "to30";
const TOLD_AFTER_MS = 5 * 60_000;

export const ask: Beat = beat("ask for more time", 20, 90, (stage, at) => {
  const reason = stage.seeded.pick(LONGER_REASONS);
  return stage.as(stage.owner, at, (act) =>
    askExtension(act, { caseId: stage.caseId, clock: CLOCK, extension: TO_THIRTY, reason }),
  );
});

/** Granted; the owner tells the customer until when, and why, and records it. */
export const grant: Beat = beat("grant more time", 15, 60, async (stage, at) => {
  const { caseId } = stage;
  await stage.as(stage.supervisor, at, (act) => settleExtension(act, { caseId, clock: CLOCK, approve: true }));
  return stage.as(stage.owner, new Date(at.getTime() + TOLD_AFTER_MS), async (act) => {
    const { tell_id, body } = await act.tx
      .selectFrom("case_to_tell")
      .select(["tell_id", "body"])
      .where("case_id", "=", caseId)
      .where("told_at", "is", null)
      .executeTakeFirstOrThrow();
    return tellCustomer(act, { caseId, tellId: tell_id, body, channel: "phone" });
  });
});
