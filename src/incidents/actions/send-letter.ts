import { v7 } from "uuid";
import { z } from "zod";
import { prepareTelling } from "../../cases/actions/tell-customer.ts";
import { receiversOf } from "../../cases/for-incidents.ts";
import { refuse } from "../../cases/rules/refusals.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { type CommandHost, runCommand } from "../../platform/command.ts";
import { defineJob, enqueue } from "../../platform/jobs/job.ts";
import type { sendIncidentLetter as contract } from "../contract.ts";
import { takeIncident, tellOpenPages } from "../lead.ts";
import { personalised, whyCannot } from "../rules/letter.ts";
import { refuseIncident } from "../rules/refusals.ts";
import { claimWaiting, findLetter, insertLetter, listCaseIds, listWaiting, settleLetterCase } from "../store.ts";

const PAGE = 50;

/**
 * Writes one message to all: what can receive it now waits for the job, what cannot is kept with the reason. It goes into
 * each case with the customer's name put in, ready for that case's owner to tell them: nobody was told before they do.
 */
export async function sendIncidentLetter(act: Act, input: InputOf<typeof contract>) {
  const held = await takeIncident(act, input.incidentId);
  if (!held.ok) return held;
  const nextWordAt = new Date(input.nextWordAt);
  if (nextWordAt <= act.now) return refuse("next_word_needed");
  const { incident_id, number } = held.value;
  const cases = await receiversOf(act.tx, await listCaseIds(act.tx, incident_id), act.now);
  const receive = cases.filter((one) => whyCannot(one) === null);
  if (receive.length === 0) return refuseIncident("incident_nobody_hears");
  const letterId = act.newId();
  await insertLetter(
    act.tx,
    {
      letter_id: letterId,
      incident_id,
      body: input.body,
      next_word_at: nextWordAt,
      written_at: act.now,
      written_by_name: act.actor.name,
    },
    cases.map((one) => {
      const refused = whyCannot(one);
      const settled = refused ? { state: "refused", refused, settled_at: act.now } : {};
      return { letter_id: letterId, case_id: one.caseId, number: one.number, ...settled };
    }),
  );
  await enqueue(act.tx, sendLetters, { letterId }, { key: `incident_letter:${letterId}` });
  const body = { incidentId: incident_id, number, letterId, receive: receive.length };
  await appendOrganisationEvent(act, { kind: "incident_letter_written", body });
  return decided({ letterId, receive: receive.length });
}

/** Puts a letter into each case that still waits for it, one transaction a case: stopped anywhere, it goes on from there. */
export const sendLetters = defineJob({
  name: "send_incident_letter",
  schema: z.object({ letterId: z.string() }),
  handle: async ({ letterId }, { signal, ...host }) => {
    for (;;) {
      const waiting = await listWaiting(host.db, letterId, PAGE);
      if (waiting.length === 0) return;
      for (const caseId of waiting) {
        if (signal?.aborted) throw new Error("stopped; the rest is sent when it is tried again");
        await sendOne(host, letterId, caseId);
      }
    }
  },
});

/** Sends it into one case in a transaction of its own. */
export async function sendOne(host: CommandHost, letterId: string, caseId: string): Promise<void> {
  const input = { letterId, caseId };
  const call = { actor: SYSTEM, endpoint: "incidents.sendLetters", requestId: v7(), input, status: 200 };
  await runCommand(host, call, (act) => sendInto(act, letterId, caseId));
}

/** Sends it into one case, or keeps why that was refused; exactly once, for whoever holds the row of the case. */
export async function sendInto(act: Act, letterId: string, caseId: string): Promise<Decision<void>> {
  if (!(await claimWaiting(act.tx, letterId, caseId))) return decided(undefined);
  tellOpenPages(act);
  const letter = (await findLetter(act.tx, letterId))!;
  const [one] = await receiversOf(act.tx, [caseId], act.now);
  const settle = async (change: object) =>
    decided(await settleLetterCase(act.tx, letterId, caseId, { ...change, settled_at: act.now }));
  const why = one ? whyCannot(one) : "ended";
  if (why || !one?.owner) return settle({ state: "refused", refused: why ?? "no_owner" });
  const body = personalised(letter.body, one.customerName);
  // What was promised may have gone by while the queue stood: then no time is promised at all.
  const nextWordAt = letter.next_word_at > act.now ? letter.next_word_at : null;
  const left = await prepareTelling(
    { ...act, actor: one.owner },
    {
      caseId,
      body,
      nextWordAt,
      writtenByName: letter.written_by_name,
    },
  );
  if (!left.ok) return settle({ state: "refused", refused: left.refusal.code });
  return settle({ state: "sent", message_id: left.value.tellId });
}
