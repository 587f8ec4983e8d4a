import type { DetailChange, EventBodies, EventKind } from "../../../src/cases/rules/events.ts";
import { BODIES, type BodyKey } from "../../../src/referrals/rules/bodies.ts";
import { type Said, type Teller, type Tells, wasOf } from "./teller.ts";

/** What the journal keeps of referrals and of our answers to them, as values for their sentences. */
export const REFERRALS: Tells<Extract<EventKind, `referral_${string}`>> = {
  referral_registered: referred,
  referral_supplemented: referred,
  referral_corrected: referralCorrected,
  referral_demand_answered: ({ number, demand }) => ({ number, demand }),
  referral_answer_submitted: ({ number }) => ({ number }),
  referral_answer_sent_back: ({ number }) => ({ number }),
  referral_answer_issued: ({ number, issueNumber, sha256 }) => ({ number, issueNumber, sha: sha256.slice(0, 12) }),
  referral_answer_sent: ({ issueNumber, how, receipt }, { referral }) => ({
    issueNumber,
    how: referral(`how.${how}`, {}),
    receipt: receipt ? referral("receipt", { receipt }) : "",
  }),
  referral_answer_returned: ({ issueNumber, demands }, { referral }) => ({
    issueNumber,
    demands: demands > 0 ? referral("demands", { count: demands }) : "",
  }),
  referral_withdrawn: ({ number }) => ({ number }),
};

/** Who passed it on, under which number; their date is named as theirs. */
function referred(body: EventBodies["referral_registered"], { both, referral, day }: Teller): Said {
  return {
    body: both(BODIES[body.body]),
    number: body.number,
    demands: body.demands > 0 ? referral("demands", { count: body.demands }) : "",
    wanted: body.wantedOn ? referral("wanted", { day: day(body.wantedOn) }) : "",
  };
}

/** Which fields were put right, and what those were that had something. */
function referralCorrected(body: EventBodies["referral_corrected"], teller: Teller): Said {
  const nameOf = (field: string) =>
    field.startsWith("demand-")
      ? teller.referral("field.demand", { demand: field.slice(7) })
      : teller.referral(`field.${field}`, {});
  const oldOf = ({ field, from }: DetailChange) => {
    if (typeof from !== "string") return null;
    if (field === "body") return teller.both(BODIES[from as BodyKey]);
    return /^\d{4}-\d\d-\d\d$/.test(from) ? teller.day(from) : from;
  };
  return {
    number: body.number,
    fields: body.fields.map(nameOf).join(teller.join),
    was: wasOf(teller, (body.changes ?? []).map(oldOf)),
  };
}
