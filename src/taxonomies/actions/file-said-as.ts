import { fileParked } from "../../cases/file-parked.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import { enqueue } from "../../platform/jobs/job.ts";
import type { fileSaidAs as contract } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { isRetired } from "../rules/tree.ts";
import { fileSaidRow, listTree } from "../store.ts";

/** Files what was said under a value, once for all; the cases that say so follow in the background. */
export async function fileSaidAs(act: Act, input: InputOf<typeof contract>): Promise<Decision<{ done: true }>> {
  const { scheme, said, code } = input;
  const value = (await listTree(act.tx, scheme)).find((one) => one.code === code);
  if (!value) return refuse("value_unknown", { field: "code" });
  if (isRetired(value, dayIn(act.zone, act.now))) return refuse("value_retired");
  const filed = await fileSaidRow(act.tx, { scheme, said, code, byName: act.actor.name, at: act.now });
  if (!filed) return refuse("said_unknown");
  const payload = { scheme, said, code, name: value.zh };
  await enqueue(act.tx, fileParked, payload, { key: `file_parked:${scheme}:${said}` });
  await appendOrganisationEvent(act, { kind: "taxonomy_said_filed", body: payload });
  return decided({ done: true });
}
