import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayAfter, dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import { bookChanged, deadlineBook } from "../book.ts";
import { differencesOf, editPolicy, nextVersion, type PolicyEdit } from "../rules/edit-policy.ts";
import { refuse } from "../rules/refusals.ts";
import { deleteOwnVersion, insertOwnVersion, lockSubject } from "../store.ts";

/**
 * Puts down a version of an organisation's own, from a coming day on. It moves no open case: each keeps the version it
 * is pinned to (§2.3). Never for today: what was counted this morning would then have two answers.
 */
export async function scheduleVersion(
  act: Act,
  input: { policyId: string; basedOn: string; effectiveFrom: string; edit: PolicyEdit; reason: string },
): Promise<Decision<{ policyId: string; version: string }>> {
  const { policyId, effectiveFrom, edit, reason } = input;
  await lockSubject(act.tx, policyId);
  const book = await deadlineBook(act.tx);
  const versions = book.policies.filter(({ id }) => id === policyId);
  const base = versions.find(({ version }) => version === input.basedOn);
  if (!base) return refuse("policy_unknown", { params: { id: `${policyId}/${input.basedOn}` } });
  const today = dayIn(act.zone, act.now);
  if (effectiveFrom <= today) return refuse("version_day_past", { params: { day: dayAfter(today) } });
  if (versions.some((one) => one.effectiveFrom === effectiveFrom)) {
    return refuse("version_day_taken", { params: { day: effectiveFrom } });
  }
  if (!book.calendarData.has(edit.calendar)) return refuse("calendar_unknown", { params: { id: edit.calendar } });
  const version = nextVersion(
    base.version,
    versions.map((one) => one.version),
  );
  const policy = editPolicy(base, edit, version, effectiveFrom);
  const changes = differencesOf(base, policy);
  if (changes.length === 0) return refuse("version_same");
  await insertOwnVersion(act.tx, policy, { id: act.actor.id, name: act.actor.name, reason, at: act.now });
  act.afterCommit(bookChanged);
  const body = { policyId, version, basedOn: base.version, effectiveFrom, changes };
  await appendOrganisationEvent(act, { kind: "policy_version_scheduled", body, reason });
  return decided({ policyId, version });
}

/** Takes back a version of one's own that has not begun. One that has stays: cases may be pinned to it. */
export async function withdrawVersion(
  act: Act,
  { policyId, version }: { policyId: string; version: string },
): Promise<Decision<{ withdrawn: boolean }>> {
  await lockSubject(act.tx, policyId);
  const { ownVersions } = await deadlineBook(act.tx);
  const own = ownVersions.find(({ policy }) => policy.id === policyId && policy.version === version);
  if (!own) return refuse("policy_unknown", { params: { id: `${policyId}/${version}` } });
  const effectiveFrom = own.policy.effectiveFrom!;
  if (effectiveFrom <= dayIn(act.zone, act.now)) return refuse("version_begun", { params: { day: effectiveFrom } });
  await deleteOwnVersion(act.tx, policyId, version);
  act.afterCommit(bookChanged);
  await appendOrganisationEvent(act, {
    kind: "policy_version_withdrawn",
    body: { policyId, version, effectiveFrom },
  });
  return decided({ withdrawn: true });
}
