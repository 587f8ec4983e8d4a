import { mkdir, readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { fill, type Refusal, type Said } from "../kernel/refusal.ts";
import { zoneOffset } from "../kernel/zone.ts";
import { SCRATCH } from "../platform/db/scratch-database.ts";
import { idsAt } from "../platform/ids.ts";
import { defineJob, type JobContext } from "../platform/jobs/job.ts";
import { verifyBackup } from "./actions/verify-backup.ts";
import { writeBackup } from "./actions/write-backup.ts";
import { ASIDE } from "./archive/write-archive.ts";
import { isDue, nameOf, surplusOf, type WallClock } from "./rules/schedule.ts";
import { aloneAtBackups, endBroken, findSchedule, insertRun, lastDay, markRemoved, updateRun } from "./store.ts";
import { foldersOf } from "./what-is-kept.ts";

/** What taking backups needs of the process. */
export interface BackupSite {
  url: string;
  dataDir: string;
  /** Where backups lie. */
  folder: string;
  version: string;
  secret: string;
  passphrase?: string;
  /** The operator's server, if it is not the built-in one. */
  databaseUrl?: string;
}

const payload = z.object({ askedBy: z.object({ id: z.string(), name: z.string() }).optional() });

/** What a request for a backup puts into the queue. */
export const BACK_UP = { name: "back_up", schema: payload };

/** Every five minutes: takes the backup of the day when its time has come; or one that somebody asked for. */
export function backUpJob(site: BackupSite) {
  return defineJob({
    ...BACK_UP,
    cron: "*/5 * * * *",
    handle: async ({ askedBy }, context) => {
      const { db, clock } = context;
      await aloneAtBackups(db, async () => {
        await endBroken(db, clock.now(), BROKEN_OFF);
        const wall = wallClock(context.zone, clock.now());
        if (!askedBy && !isDue(await findSchedule(db), wall, await lastDay(db))) return;
        await takeBackup(site, context, { askedBy, dueOn: askedBy ? null : wall.day });
      });
    },
  });
}

function wallClock(zone: string, now: Date): WallClock {
  const local = new Date(now.getTime() + zoneOffset(zone, now)).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

const BROKEN_OFF: Said = {
  zh: "进程在备份途中结束，没有留下文件；下一次会重新做。",
  en: "The process ended while it was taken. No file was left; the next one is taken anew.",
};
const UNSOUND: Said = {
  zh: "备份可以恢复，但里面的日志与写入时不同，或缺文件。请执行 redress audit verify。",
  en: "It can be restored, but its journal is not as it was written or files are missing. Run redress audit verify.",
};

/** One backup from beginning to end: written, tried by restoring it aside, told of, and older ones thrown away. */
async function takeBackup(
  site: BackupSite,
  { db, clock, publish, log, signal }: JobContext,
  { askedBy, dueOn }: { askedBy?: { id: string; name: string }; dueOn: string | null },
): Promise<void> {
  const begun = clock.now();
  const runId = idsAt(begun)();
  const file = join(site.folder, nameOf(begun));
  const row = { run_id: runId, due_on: dueOn, file, machine: hostname(), state: "running", started_at: begun };
  if (!(await insertRun(db, { ...row, asked_by: askedBy?.id ?? null, asked_by_name: askedBy?.name ?? null }))) return;
  const tell = () => publish([{ topic: "backup", kind: "changed", audience: [] }]);
  tell();
  const fail = async (failure: Said) => {
    await updateRun(db, runId, { state: "failed", finished_at: clock.now(), failure: JSON.stringify(failure) });
    log.error({ file, reason: failure.en }, "a backup failed");
    tell();
  };
  await clearRoom(site.folder);
  const { url, version, passphrase, secret, databaseUrl } = site;
  const folders = foldersOf(site.dataDir, db);
  const written = await writeBackup({ url, file, folders, version, now: begun, passphrase, secret, signal });
  if (!written.ok) return fail(sentences(written.refusal));
  const { bytes, rows, files, sealed, seconds } = written.value;
  const kept = { bytes, row_count: rows, file_count: files, sealed, seconds };
  await updateRun(db, runId, kept);
  tell();
  const tried = await verifyBackup({ file, now: begun, passphrase, room: site.folder, databaseUrl });
  if (!tried.ok) return fail(sentences(tried.refusal));
  const { journal, missingFiles } = tried.value;
  if (!journal.ok || missingFiles > 0) return fail(UNSOUND);
  await db.transaction().execute(async (tx) => {
    const now = clock.now();
    await updateRun(tx, runId, { state: "done", finished_at: now, verified_at: now, journal_events: journal.events });
    const actor = askedBy ? { ...SYSTEM, ...askedBy } : SYSTEM;
    const body = { file, bytes, rows, files, sealed };
    await appendOrganisationEvent({ tx, now, newId: idsAt(now), actor }, { kind: "backup_taken", body });
  });
  const { keep } = await findSchedule(db);
  const gone = surplusOf(await readdir(site.folder), keep).map((name) => join(site.folder, name));
  for (const old of gone) await rm(old, { force: true });
  await markRemoved(db, hostname(), gone, clock.now());
  tell();
}

/** What killed processes left: nobody else is at it, for backups are taken one at a time. */
async function clearRoom(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);
  for (const name of await readdir(folder).catch(() => []))
    if ((name.startsWith("redress-") && name.includes(ASIDE)) || name.startsWith(SCRATCH))
      await rm(join(folder, name), { recursive: true, force: true });
}

function sentences({ say, params }: Refusal): Said {
  return { zh: fill(say.zh, params), en: fill(say.en, params) };
}
