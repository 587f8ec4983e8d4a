import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { day, id, instant } from "../kernel/fields.ts";

const schedule = z.strictObject({
  on: z.boolean(),
  /** Time of day on the organisation's clock. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  keep: z.number().int().min(1).max(366),
});

const said = z.object({ zh: z.string(), en: z.string() });

export const listBackups = endpoint({
  id: "backup.listBackups",
  method: "GET",
  path: "/v1/backups",
  summary: "When backups are taken, where they lie, and how the last ones went",
  permission: "backup.manage",
  answer: z.object({
    schedule,
    /** Folder on the machine of the server; an operator chooses it (REDRESS_BACKUP_FOLDER). */
    folder: z.string(),
    /** Whether a passphrase is set, so that they are encrypted. */
    sealed: z.boolean(),
    /** The last thirty, newest first. */
    runs: z.array(
      z.object({
        id,
        dueOn: day.nullable(),
        askedByName: z.string().nullable(),
        file: z.string(),
        machine: z.string(),
        state: z.enum(["running", "done", "failed"]),
        startedAt: instant,
        finishedAt: instant.nullable(),
        bytes: z.number().nullable(),
        rows: z.number().nullable(),
        files: z.number().nullable(),
        sealed: z.boolean().nullable(),
        verifiedAt: instant.nullable(),
        events: z.number().nullable(),
        seconds: z.number().nullable(),
        failure: said.nullable(),
        removedAt: instant.nullable(),
      }),
    ),
  }),
});

export const planBackups = endpoint({
  id: "backup.planBackups",
  method: "PUT",
  path: "/v1/backups/schedule",
  summary: "Set when backups are taken and how many are kept",
  permission: "backup.manage",
  body: schedule,
  answer: schedule,
});

export const askForBackup = endpoint({
  id: "backup.askForBackup",
  method: "POST",
  path: "/v1/backups",
  summary: "Have a backup taken and tried now; it goes on when the page is closed",
  permission: "backup.manage",
  status: 201,
  answer: z.object({ asked: z.literal(true) }),
  refusals: ["backup_running"],
});
