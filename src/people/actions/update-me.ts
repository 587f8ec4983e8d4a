import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refusePeople } from "../rules/refusals.ts";
import { tellDoormen } from "../store/authority.ts";
import { lockPerson, updatePerson } from "../store/persons.ts";

interface Wishes {
  locale?: "zh" | "en";
  toured?: boolean;
}

/** Changes what is a person's own affair: language and tour. */
export async function updateMe(act: Act, input: Wishes): Promise<Decision<{ done: true }>> {
  if (act.actor.kind !== "person") return refusePeople("persons_only");
  const me = await lockPerson(act.tx, act.actor.id);
  if (!me) return refusePeople("persons_only");
  await updatePerson(
    act.tx,
    me.person_id,
    {
      ...(input.locale && { locale: input.locale }),
      ...(input.toured !== undefined && { toured_at: input.toured ? act.now : null }),
    },
    // Own settings do not make an administrator's edit stale.
    me.version,
  );
  await tellDoormen(act.tx, `person:${me.person_id}`);
  act.announce({ topic: "people", kind: "me_updated", audience: [me.person_id] });
  return decided({ done: true });
}
