import type { EventEntry } from "./event-prose.ts";

/** Whether an event was entered by an import: the journal then says when it was entered, its body when it happened. */
export function isBroughtIn({ body }: Pick<EventEntry, "body">): boolean {
  return body.imported === true;
}

/** When what an event tells happened; null where it was brought in and its source does not say. */
export function happenedAt({ at, body }: Pick<EventEntry, "at" | "body">): string | null {
  if (body.imported !== true) return String(at);
  return typeof body.at === "string" ? body.at : null;
}
