import { type Away, awayNow } from "../people/stand-ins.ts";
import type { Database } from "../platform/db/database.ts";
import { type DutyLine, openDutyLine } from "./duty-line.ts";
import { idsOf } from "./duty-of.ts";
import { hearForAbsent } from "./hear-for-absent.ts";
import type { Interests } from "./interests.ts";
import { isUninvolved, type Party } from "./rules/authority.ts";
import type { DueKind } from "./rules/clocks.ts";
import type { Stage } from "./rules/reminders.ts";
import { whoHears } from "./rules/who-hears.ts";

/** The house as a bell needs it, read once for all that rings at once: who answers for whom, and who is away. */
export interface House {
  line: DutyLine;
  away: ReadonlyMap<string, Away>;
}

export async function readHouse(db: Database, now: Date): Promise<House> {
  const [line, away] = await Promise.all([openDutyLine(db), awayNow(db, now)]);
  return { line, away };
}

/** What is due, and whose it is. */
export interface DueWork {
  stage: Stage;
  what: DueKind;
  acting: readonly string[];
  ownerId: string | null;
  /** Whose line it goes up. */
  departmentId: string | null;
}

/** R11: whether somebody has no interest in any of these cases. */
export function isUninvolvedInAll(who: Party, cases: readonly Interests[]): boolean {
  return cases.every((one) => isUninvolved(who, one));
}

/**
 * R2, R11: whom a reminder is told: the line of whose work is due, with deputies for those who are away, never anybody with
 * an interest in one of the cases it is about. In place of one who may not hear it comes who would were there nobody.
 */
export function whoIsTold({ line, away }: House, due: DueWork, cases: readonly Interests[]): string[] {
  const fits = (who: Party) => isUninvolvedInAll(who, cases);
  // A department's own people are told of its task also where the complaint is about it: they state what was.
  const apart = new Set(cases.flatMap((one) => [one.complainedPersonId, ...one.recused]));
  const supervisors = idsOf(line.supervisors(due.departmentId, fits));
  const heard = whoHears(due.stage, due.what, {
    acting: due.acting.filter((id) => !apart.has(id)),
    ownerId: apart.has(due.ownerId) ? null : due.ownerId,
    supervisors,
    heads: idsOf(line.heads(due.departmentId, fits)),
  });
  return hearForAbsent(heard, away, fits, supervisors);
}
