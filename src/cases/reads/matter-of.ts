import type { Look } from "../../platform/act.ts";
import { listMergedInto, listRepeats, listSaidOn } from "../merged-store.ts";
import { maySee } from "../rules/authority.ts";
import type { State } from "../rules/states.ts";
import type { InSight } from "./case-in-sight.ts";
import { asRead, nameFor } from "./shape-case.ts";

type Brief = Awaited<ReturnType<typeof listRepeats>>[number];

/**
 * What went into a case in sight, as this person reads that case (R12): whoever works on one matter reads all that was
 * said about it.
 */
export async function mergedOf(look: Pick<Look, "db">, { row }: InSight) {
  const cases = row.merged_cases === 0 ? [] : await listMergedInto(look.db, row.case_id);
  const said = await listSaidOn(
    look.db,
    cases.map((one) => one.case_id),
  );
  return cases.map((one) => {
    const reader = { ...one, customer_open: row.customer_open };
    return asRead(reader, {
      ...shape(one, row.customer_open),
      words: one.words,
      channel: one.channel as never,
      pieces: one.pieces,
      said: said
        .filter((message) => message.case_id === one.case_id)
        .map((message) => ({
          id: message.message_id,
          at: message.at,
          direction: message.direction as "in" | "out",
          purpose: message.purpose,
          authorName: message.direction === "in" ? nameFor(reader, message.author_name) : message.author_name,
          body: message.body,
        })),
    });
  });
}

/** The earlier case that a case in sight repeats, and the later ones that repeat it, as far as this person sees them. */
export async function repeatsOf(look: Pick<Look, "db" | "actor">, { row }: InSight) {
  const rows = (await listRepeats(look.db, row)).filter((one) =>
    maySee(look.actor, {
      ownerId: one.owner_id,
      registeredBy: one.registered_by,
      departmentId: one.department_id,
      involved: one.involved,
      restricted: one.restricted_at !== null,
    }),
  );
  const shaped = (one: Brief) => asRead({ ...one, customer_open: row.customer_open }, shape(one, row.customer_open));
  const earlier = rows.find((one) => one.case_id === row.repeat_of);
  return {
    repeatOf: earlier ? shaped(earlier) : null,
    repeats: rows.filter((one) => one.case_id !== row.repeat_of).map(shaped),
  };
}

function shape(one: Brief, customerOpen: boolean) {
  return {
    caseId: one.case_id,
    number: one.number,
    title: one.title,
    state: one.state as State,
    customerName: nameFor({ ...one, customer_open: customerOpen }),
    receivedAt: one.received_at,
    closedAt: one.closed_at,
  };
}
