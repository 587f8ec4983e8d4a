import { askExtension, settleExtension } from "../../cases/actions/extend-clock.ts";
import type { Beat } from "../stage.ts";
import { LONGER_REASONS } from "../wordings.ts";
import { beat } from "./beat.ts";

/** The clock of handling and the extension by which it may take thirty days. */
const CLOCK = "handling";
const TO_THIRTY = "to30";

export const ask: Beat = beat("ask for more time", 20, 90, (stage, at) => {
  const reason = stage.seeded.pick(LONGER_REASONS);
  return stage.as(stage.owner, at, (act) =>
    askExtension(act, { caseId: stage.caseId, clock: CLOCK, extension: TO_THIRTY, reason }),
  );
});

/** Granted; the owner's letter tells the customer until when, and why. */
export const grant: Beat = beat("grant more time", 15, 60, (stage, at) =>
  stage.as(stage.supervisor, at, (act) => settleExtension(act, { caseId: stage.caseId, clock: CLOCK, approve: true })),
);
