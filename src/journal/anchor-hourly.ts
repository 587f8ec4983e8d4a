import { z } from "zod";
import { defineJob } from "../platform/jobs/job.ts";
import { anchorCases } from "./actions/anchor-cases.ts";

/** Every hour: what changed on cases can no longer vanish, or be cut short, without the organisation's chain showing it. */
export const anchorHourly = defineJob({
  name: "anchor_cases",
  schema: z.object({}),
  cron: "7 * * * *",
  handle: async (_payload, { db, clock, signal, log }) => {
    const heads = await anchorCases({ db, clock }, signal);
    if (heads > 0) log.info({ heads }, "the organisation's chain vouches for what changed on cases");
  },
});
