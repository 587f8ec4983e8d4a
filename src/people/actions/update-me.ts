import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refusePeople } from "../rules/refusals.ts";
import { tellDoormen } from "../store/authority.ts";
import { findPerson, lockPerson, updatePerson } from "../store/persons.ts";
import { changeAuthority } from "./change-authority.ts";

interface Wishes {
  locale?: "zh" | "en";
  toured?: boolean;
  deputy?: { id: string; from: string; until: string } | null;
}

/** Changes what is a person's own affair: language, tour, and who stands in (journalled, because it gives authority). */
export async function updateMe(act: Act, input: Wishes): Promise<Decision<{ done: true }>> {
  if (act.actor.kind !== "person") return refusePeople("persons_only");
  const me = await lockPerson(act.tx, act.actor.id);
  if (!me) return refusePeople("persons_only");
  const deputy = await decideDeputy(act, input.deputy);
  if (!deputy.ok) return deputy;
  await updatePerson(
    act.tx,
    me.person_id,
    {
      ...(input.locale && { locale: input.locale }),
      ...(input.toured !== undefined && { toured_at: input.toured ? act.now : null }),
      ...deputy.value,
    },
    // Own settings do not make an administrator's edit stale.
    me.version,
  );
  if (input.deputy === undefined) {
    await tellDoormen(act.tx, `person:${me.person_id}`);
    act.announce({ topic: "people", kind: "me_updated", audience: [me.person_id] });
    return decided({ done: true });
  }
  // Everybody: both the old and the new deputy change.
  await changeAuthority(act, "everybody", {
    kind: input.deputy ? "deputy_named" : "deputy_withdrawn",
    body: { personId: me.person_id, name: me.name, deputy: input.deputy },
  });
  return decided({ done: true });
}

async function decideDeputy(act: Act, wish: Wishes["deputy"]) {
  if (wish === undefined) return decided({});
  if (wish === null) return decided({ deputy_id: null, deputy_from: null, deputy_until: null });
  if (wish.id === act.actor.id) return refusePeople("deputy_self");
  const [from, until] = [new Date(wish.from), new Date(wish.until)];
  if (until <= from || until <= act.now) return refusePeople("deputy_period_wrong");
  const deputy = await findPerson(act.tx, wish.id);
  if (deputy?.state !== "active") return refusePeople("deputy_unknown");
  return decided({ deputy_id: wish.id, deputy_from: from, deputy_until: until });
}
