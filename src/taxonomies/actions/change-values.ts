import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { addValue as added, changeValue as changed } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { faultOf, type Value } from "../rules/tree.ts";
import { insertValue, type KeptValue, listTree, lockScheme, updateValue } from "../store.ts";

/** Adds a value at the end of its neighbours, unless an order is given. */
export async function addValue(act: Act, input: InputOf<typeof added>): Promise<Decision<KeptValue>> {
  const { scheme, ...given } = input;
  await lockScheme(act.tx, scheme);
  const tree = await listTree(act.tx, scheme);
  const today = dayIn(act.zone, act.now);
  const last = Math.max(0, ...tree.filter((one) => one.parentCode === given.parentCode).map((one) => one.ordinal));
  const value: Value = { ordinal: last + 1, validFrom: today, validTo: null, ...given };
  const fault = faultOf(tree, value, today, true);
  if (fault) return refuse(fault, { params: { code: value.code } });
  await insertValue(act.tx, scheme, value);
  await appendOrganisationEvent(act, { kind: "taxonomy_value_added", body: { scheme, name: value.zh, ...value } });
  return decided({ ...value, version: 1 });
}

/** Renames, moves, orders, retires or restores a value. Its code stays, and so do the cases filed under it. */
export async function changeValue(act: Act, input: InputOf<typeof changed>): Promise<Decision<KeptValue>> {
  const { scheme, version, ...given } = input;
  await lockScheme(act.tx, scheme);
  const tree = await listTree(act.tx, scheme);
  const old = tree.find(({ code }) => code === given.code);
  if (!old) return refuse("value_unknown");
  if (old.version !== version) return refuse("stale_value");
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const value: KeptValue = { ...old, ...change, version: version + 1 };
  const fault = faultOf(tree, value, dayIn(act.zone, act.now), false);
  if (fault) return refuse(fault, { params: { code: value.code } });
  await updateValue(act.tx, scheme, value);
  const { version: _, ...before } = old;
  await appendOrganisationEvent(act, {
    kind: "taxonomy_value_changed",
    body: { scheme, code: value.code, name: value.zh, before, after: change },
  });
  return decided(value);
}
