import type { Look } from "../../platform/act.ts";
import { countAwaited } from "../awaited-answers.ts";
import { type CaseFilter, caseFilter } from "../contract/lists.ts";
import { countRows, listRows, type Moment, type Sort } from "../list-store.ts";
import type { State } from "../rules/states.ts";
import { WATCHED, type Watch, type Watched, watchedAs, watchOf } from "../rules/watch.ts";
import { listAwaitedEnded, listWatched } from "../watch-store.ts";
import { momentOf } from "./list-cases.ts";
import { shapeRow } from "./shape-case.ts";

const MOST = 1000;
const ROWS = 60;
const LATELY = 12;

interface Group {
  watched: Watched;
  items: ReturnType<typeof shapeRow>[];
  /** There are more than these. */
  more: boolean;
}

/** Cases that are not this person's and yet stand on their desk, each once, under the heading that says why. */
export async function watchFor(look: Look): Promise<Group[]> {
  const watch = watchOf(look.actor);
  const moment = momentOf(look);
  const list = (watched: Watched, filter: object, sort: Sort, limit: number) =>
    listGroup(look, moment, { watched, filter: caseFilter.parse(filter), sort, limit });
  const groups = await Promise.all([
    watch.team || watch.second ? gather(look, moment, watch) : [],
    watch.team || watch.second ? list("mine", { owner: "me" }, "urgent", ROWS) : [],
    watch.involved ? list("involved", {}, "urgent", ROWS) : [],
    watch.lately ? list("received", { state: "all" }, "-received", LATELY) : [],
    watch.lately ? list("ended", { state: "closed" }, "-received", LATELY) : [],
  ]);
  const seen = new Set<string>();
  const once = groups.flat().map((group) => ({
    ...group,
    items: group.items.filter(({ caseId }) => !seen.has(caseId) && seen.add(caseId)),
  }));
  return once.filter((group) => group.items.length > 0);
}

/** The cases of a team or of the second level, sorted under their reasons. */
async function gather({ db, actor, now }: Look, moment: Moment, watch: Watch): Promise<Group[]> {
  const [ended, open] = await Promise.all([
    listAwaitedEnded(db, actor, watch, moment, ROWS + 1),
    listWatched(db, actor, watch, moment, ROWS + 1),
  ]);
  const more = ended.length > ROWS || open.length > ROWS;
  const placed = [...ended.slice(0, ROWS), ...open.slice(0, ROWS)].map((row) => {
    const { level, corrected } = row;
    const [awaited, unregistered] = [Boolean(row.awaited), Boolean(row.unregistered)];
    const facts = { state: row.state as State, level, awaited, unregistered, corrected, ownerId: row.owner_id };
    return { row, watched: watchedAs({ ...facts, nextDueAt: row.next_due_at }, watch, now, moment.endOfToday) };
  });
  return WATCHED.map((watched) => ({
    watched,
    items: inOrder(
      watched,
      placed.filter((one) => one.watched === watched).map(({ row }) => row),
    ).map((row) => shapeRow(row)),
    more,
  }));
}

/** A heading that speaks of time is read by time: what is due first comes first; the others stay most urgent first. */
function inOrder<Row extends { next_due_at: Date | null }>(watched: Watched, rows: readonly Row[]): readonly Row[] {
  if (watched !== "overdue" && watched !== "today") return rows;
  return [...rows].sort((a, b) => a.next_due_at!.getTime() - b.next_due_at!.getTime());
}

async function listGroup(
  { db, actor }: Look,
  moment: Moment,
  { watched, filter, sort, limit }: { watched: Watched; filter: CaseFilter; sort: Sort; limit: number },
): Promise<Group[]> {
  const rows = await listRows(db, { filter, sort, limit: limit + 1, after: null }, actor, moment);
  const items = rows.slice(0, limit).map((row) => shapeRow(row));
  return [{ watched, items, more: rows.length > limit }];
}

/** How much is late and due today among the cases a supervisor reaches; null for everybody else. */
export async function teamDue({ db, actor }: Look, moment: Moment) {
  if (!watchOf(actor).team) return null;
  const count = (due: "overdue" | "today") => countRows(db, caseFilter.parse({ due }), actor, moment, MOST);
  const [overdue, dueToday] = await Promise.all([count("overdue"), count("today")]);
  return { overdue, dueToday };
}

/** How many referrals wait for our answer, as the list of referrals counts them, for who watches others' cases. */
export async function referralsFor({ db, actor }: Look): Promise<number> {
  const { team, second } = watchOf(actor);
  return team || second ? (await countAwaited(db, actor)).count : 0;
}
