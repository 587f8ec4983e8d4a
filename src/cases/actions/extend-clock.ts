import { type DeadlineBook, deadlineBook } from "../../deadlines/book.ts";
import type { Extension } from "../../deadlines/rules/policy.ts";
import { pinnedPolicy } from "../../deadlines/rules/version.ts";
import { type Decision, decided, type Said } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import { notify } from "../../notifications/notify.ts";
import { findDepartmentLine } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { type AskedExtension, type Clock, listClocks, updateClock } from "../clock-store.ts";
import { openDutyLine } from "../duty-line.ts";
import { longerDue } from "../reads/shape-clock.ts";
import { isUninvolved } from "../rules/authority.ts";
import {
  approvalLevel,
  decideApprover,
  decideLonger,
  extensionLetter,
  letterDay,
  letterLocale,
} from "../rules/extending.ts";
import { refuse } from "../rules/refusals.ts";
import { type InHand, keep, type Moved, takeForAct } from "../work-on.ts";
import { leaveToTell } from "./tell-customer.ts";

interface Longer {
  clock: Clock;
  extension: Extension;
  dueAt: Date;
  estimated: boolean;
}

/** Asks for more time on a clock (§2.3), with the reason the customer will be told; the approver the policy names decides. */
export async function askExtension(
  act: Act,
  input: { caseId: string; clock: string; extension: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "ask_extension");
  if (!held.ok) return held;
  const longer = await longerFor(act, input.caseId, input.clock, input.extension);
  if (!longer.ok) return longer;
  const { clock, extension, dueAt } = longer.value;
  if (clock.asked) return refuse("extension_waits");
  const asked: AskedExtension = {
    id: extension.id,
    reason: input.reason,
    askedBy: act.actor.id,
    askedByName: act.actor.name,
    at: act.now.toISOString(),
  };
  if (approvalLevel(extension) === "none") return grant(act, held.value, longer.value, asked, act.actor.name);
  await updateClock(act.tx, input.caseId, clock.clock, { asked: JSON.stringify(asked) });
  const body = { ...named(clock), extension: extension.id, names: extension.names, dueAt: dueAt.toISOString() };
  const moved = await keep(act, held.value, {}, [{ kind: "extension_asked", reason: input.reason, body }]);
  await tellApprovers(act, held.value, extension);
  return decided(moved);
}

/** Grants or refuses what was asked for; granted, the clock moves and the words to tell the customer lie ready. */
export async function settleExtension(
  act: Act,
  input: { caseId: string; clock: string; approve: boolean; reason?: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "settle_extension");
  if (!held.ok) return held;
  const { row } = held.value;
  const clock = (await listClocks(act.tx, row.case_id)).find((one) => one.clock === input.clock);
  if (!clock?.asked) return refuse("extension_not_asked");
  const { asked } = clock;
  const longer = await longerFor(act, row.case_id, input.clock, asked.id);
  const extension = longer.ok ? longer.value.extension : extensionOf(await deadlineBook(act.tx), clock, asked.id);
  const line = row.department_id ? await findDepartmentLine(act.tx, row.department_id) : [];
  const may = decideApprover(extension ? approvalLevel(extension) : "head", asked.askedBy, act.actor, line.slice(1));
  if (!may.ok) return may;
  if (!input.approve) {
    if (!input.reason) return refuse("reason_needed");
    return refuseIt(act, held.value, clock, { asked, names: extension?.names, reason: input.reason });
  }
  if (!longer.ok) return longer;
  const moved = await grant(act, held.value, longer.value, asked, act.actor.name);
  if (moved.ok) await tellAsker(act, held.value, asked, "extension_granted");
  return moved;
}

async function longerFor(act: Act, caseId: string, clockId: string, id: string): Promise<Decision<Longer>> {
  const clock = (await listClocks(act.tx, caseId)).find((one) => one.clock === clockId);
  if (!clock) return refuse("clock_not_found");
  const book = await deadlineBook(act.tx);
  const extension = extensionOf(book, clock, id);
  const due = extension ? longerDue(clock, id, act.now, { book, zone: act.zone }) : null;
  const used = clock.extensions.map((one) => one.id);
  const now = { dueAt: clock.due_at, stoppedAt: clock.stopped_at, asked: clock.asked };
  const longer = decideLonger(now, extension, used, due?.dueAt ?? null, act.now);
  return longer.ok ? decided({ clock, extension: extension!, dueAt: longer.value, estimated: due!.estimated }) : longer;
}

function extensionOf({ policies }: DeadlineBook, clock: Clock, id: string): Extension | undefined {
  const policy = pinnedPolicy(policies, clock.policy);
  return policy?.extensions.find((one) => one.id === id && one.applies.includes(clock.milestone ?? ""));
}

async function grant(
  act: Act,
  held: InHand,
  { clock, extension, dueAt, estimated }: Longer,
  asked: AskedExtension,
  approvedByName: string,
): Promise<Decision<Moved>> {
  const { row } = held;
  const granted = {
    id: extension.id,
    reason: asked.reason,
    askedByName: asked.askedByName,
    approvedByName,
    at: act.now,
    from: clock.due_at,
    to: dueAt,
  };
  const extensions = JSON.stringify([...clock.extensions, granted]);
  await updateClock(act.tx, row.case_id, clock.clock, { due_at: dueAt, estimated, extensions, asked: null });
  const locale = letterLocale(asked.reason);
  const until = letterDay(dayIn(act.zone, dueAt), locale);
  const letter = extensionLetter({ reason: asked.reason, until }, locale);
  // R1, R2: it is for the contact owner to tell the customer, and counts as told when they record that they did.
  await leaveToTell(act, held, { purpose: "extension", body: letter });
  const body = { ...named(clock), extension: extension.id, names: extension.names };
  const moved = await keep(
    act,
    held,
    {},
    [
      {
        kind: "extension_granted",
        reason: asked.reason,
        body: { ...body, from: clock.due_at.toISOString(), to: dueAt.toISOString() },
      },
    ],
    { dues: true },
  );
  return decided(moved);
}

async function refuseIt(
  act: Act,
  held: InHand,
  clock: Clock,
  { asked, names, reason }: { asked: AskedExtension; names: Said | undefined; reason: string },
): Promise<Decision<Moved>> {
  await updateClock(act.tx, held.row.case_id, clock.clock, { asked: null });
  const body = { ...named(clock), extension: asked.id, names: names ?? { zh: asked.id, en: asked.id } };
  const moved = await keep(act, held, {}, [{ kind: "extension_refused", reason, body }]);
  await tellAsker(act, held, asked, "extension_refused");
  return decided(moved);
}

const named = ({ clock, what, policy }: Clock) => ({ clock, what, policy });

async function tellApprovers(act: Act, { row, facts }: InHand, extension: Extension): Promise<void> {
  const line = await openDutyLine(act.tx);
  const fits = (one: { personId: string; departmentId: string | null }) =>
    isUninvolved(one, facts) && one.personId !== row.owner_id;
  const head = approvalLevel(extension) === "head";
  const to = (head ? line.heads : line.supervisors)(row.department_id, fits);
  await notify(act, { ...aboutCase(row), to: to.map((one) => one.personId), kind: "extension_asked" });
}

function tellAsker(act: Act, { row }: InHand, asked: AskedExtension, kind: string): Promise<void> {
  return notify(act, { ...aboutCase(row), to: [asked.askedBy], kind });
}

const aboutCase = (row: InHand["row"]) => ({ caseId: row.case_id, caseNumber: row.number, title: row.title });
