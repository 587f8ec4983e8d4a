import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { NewEvent } from "../../journal/seal.ts";
import type { Act } from "../../platform/act.ts";
import { tellDoormen, type Whose } from "../store/authority.ts";

/** Journals a change of authority and makes every process forget what it remembers. Call it last in an action. */
export async function changeAuthority(act: Act, whose: Whose, event: NewEvent): Promise<void> {
  await tellDoormen(act.tx, whose);
  await appendOrganisationEvent(act, event);
  act.announce({ topic: "people", kind: event.kind, audience: whose === "everybody" ? [] : [idOf(whose)] });
}

function idOf(whose: Exclude<Whose, "everybody">): string {
  return whose.slice(whose.indexOf(":") + 1);
}
