import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { decided } from "../kernel/refusal.ts";
import { command, type Route, read } from "../platform/http/route.ts";
import { enqueue } from "../platform/jobs/job.ts";
import { BACK_UP } from "./back-up.ts";
import * as contract from "./contract.ts";
import { refuse } from "./rules/refusals.ts";
import { findSchedule, isRunning, listRuns, putSchedule, type RunRow } from "./store.ts";

/** Where backups lie and whether they are sealed, as the operator has set it. */
export interface BackupPlace {
  folder: string;
  sealed: boolean;
}

export function backupRoutes(place: BackupPlace): Route[] {
  return [
    read(contract.listBackups, async ({ db }) => {
      const [schedule, runs] = [await findSchedule(db), await listRuns(db, 30)];
      return decided({ schedule, ...place, runs: runs.map(shapeRun) });
    }),
    command(contract.planBackups, async (act, schedule) => {
      const before = await findSchedule(act.tx);
      await putSchedule(act.tx, schedule);
      await appendOrganisationEvent(act, { kind: "backups_planned", body: { before, after: schedule, ...schedule } });
      act.announce({ topic: "backup", kind: "planned", audience: [] });
      return decided(schedule);
    }),
    command(contract.askForBackup, async (act) => {
      if (await isRunning(act.tx)) return refuse("backup_running");
      const { id, name } = act.actor;
      await enqueue(act.tx, BACK_UP, { askedBy: { id, name } }, { key: "backup_now", maxAttempts: 1 });
      return decided({ asked: true as const });
    }),
  ];
}

function shapeRun(row: RunRow) {
  return {
    id: row.run_id,
    dueOn: row.due_on,
    askedByName: row.asked_by_name,
    file: row.file,
    machine: row.machine,
    state: row.state as "running" | "done" | "failed",
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    bytes: row.bytes,
    rows: row.row_count,
    files: row.file_count,
    sealed: row.sealed,
    verifiedAt: row.verified_at,
    events: row.journal_events,
    seconds: row.seconds,
    failure: row.failure as { zh: string; en: string } | null,
    removedAt: row.removed_at,
  };
}
