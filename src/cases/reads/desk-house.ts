import type { Look } from "../../platform/act.ts";
import { withoutAnyone } from "../rules/house.ts";
import { readHouse } from "../watch-store.ts";

const NAMED = 5;

/** Of a list only the first few by name, and how many there are. */
function few(all: readonly { name: string }[]) {
  return { count: all.length, names: all.slice(0, NAMED).map(({ name }) => name) };
}

/** What an administrator sets up first and looks at every day; null for everybody else. */
export async function houseFor({ db, actor }: Look) {
  if (!actor.permissions.has("people.manage")) return null;
  const { invited, departments, run, change, begun } = await readHouse(db, actor.id);
  return {
    begun: { departments: departments.length > 0, people: begun.leaders && begun.decider, cases: begun.cases },
    invited: few(invited),
    unanswered: few(withoutAnyone(departments)),
    lastImport: run
      ? {
          runId: run.run_id,
          fileName: run.file_name,
          state: run.state as "pending" | "running" | "done" | "cancelled" | "failed",
          dryRun: run.dry_run,
          created: run.created_count,
          rejected: run.rejected_count,
          at: run.created_at,
        }
      : null,
    lastChange: change ? { at: change.at, byName: change.actor_name } : null,
  };
}
