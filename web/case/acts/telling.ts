import { nextWordFor, toldBy } from "../told-by.ts";
import type { Given } from "./act-spec.ts";

/** By what means the customer is told. */
export const told = { name: "channel", as: "toldBy", label: "toldBy", must: true, half: true } as const;

/** As acts that tell begin: by what means, and when the customer hears from us next, if that is still to come. */
export const telling = ({ page, now }: Given) => ({
  channel: toldBy(page),
  nextWordAt: nextWordFor(page.case.nextWordAt, now),
});
