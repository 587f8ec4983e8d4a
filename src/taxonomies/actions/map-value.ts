import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { CAUSE_KEYS, CHANNELS } from "../../kernel/vocabulary.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { mapValue as contract } from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { MAPPED, type Mapped } from "../rules/schemes.ts";
import { isRetired } from "../rules/tree.ts";
import { listTree, putMapping } from "../store.ts";

/** Says which category of a regulator a business, channel or cause of ours counts under. */
export async function mapValue(act: Act, input: InputOf<typeof contract>): Promise<Decision<{ done: true }>> {
  const { mapped, code, externalCode } = input;
  if (!(await codesOf(act, mapped)).includes(code)) return refuse("value_unknown");
  const external = MAPPED[mapped];
  if (externalCode !== null) {
    const category = (await listTree(act.tx, external)).find((one) => one.code === externalCode);
    if (!category) return refuse("value_unknown", { field: "externalCode" });
    if (isRetired(category, dayIn(act.zone, act.now))) return refuse("value_retired", { field: "externalCode" });
  }
  await putMapping(act.tx, { scheme: mapped, code, external, externalCode });
  await appendOrganisationEvent(act, {
    kind: "taxonomy_mapped",
    body: { scheme: mapped, name: code, code, external, externalCode },
  });
  return decided({ done: true });
}

async function codesOf(act: Act, mapped: Mapped): Promise<readonly string[]> {
  if (mapped === "channel") return CHANNELS;
  if (mapped === "cause") return CAUSE_KEYS;
  return (await listTree(act.tx, mapped)).map(({ code }) => code);
}
