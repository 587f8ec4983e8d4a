import { z } from "zod";
import { assignWaiting } from "../assignment/actions/assign-waiting.ts";
import { fileParked } from "../cases/file-parked.ts";
import { recountEstimated } from "../cases/recount-estimated.ts";
import { sweepAlarms } from "../cases/sweep-alarms.ts";
import { sendLetters } from "../incidents/actions/send-letter.ts";
import { anchorHourly } from "../journal/anchor-hourly.ts";
import { defineJob, type Job } from "../platform/jobs/job.ts";
import { keepTime } from "../privacy/keep-time.ts";

const KEYS_KEPT_MS = 7 * 86_400_000;
const HINTS_KEPT_MS = 3_600_000;
const PRESENCE_KEPT_MS = 3_600_000;
const PROOFS_KEPT_MS = 86_400_000;

/** Throws away what only had to live for a while: answers kept for replays (a week), live hints and presence (an hour). */
export const sweepOld = defineJob({
  name: "sweep_old",
  schema: z.object({}),
  cron: "*/10 * * * *",
  handle: async (_payload, { db, clock }) => {
    const before = (age: number) => new Date(clock.now().getTime() - age);
    await db.deleteFrom("live_event").where("at", "<", before(HINTS_KEPT_MS)).execute();
    await db.deleteFrom("presence").where("at", "<", before(PRESENCE_KEPT_MS)).execute();
    await db.deleteFrom("portal_proof").where("at", "<", before(PROOFS_KEPT_MS)).execute();
    await db.deleteFrom("command_key").where("at", "<", before(KEYS_KEPT_MS)).execute();
  },
});

const JOBS = [sweepOld, anchorHourly, sweepAlarms, fileParked, keepTime, recountEstimated, sendLetters, assignWaiting];

/** Every background job of the product. */
export const allJobs: readonly Job[] = JOBS.map((job) => job as unknown as Job);
