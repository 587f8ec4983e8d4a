import type { listAuditEvents } from "../../../src/journal/contract.ts";
import type { RowOf } from "../../shell/client/use-read.ts";

/** One event of the organisation's journal, as it is listed. */
export type AuditRow = RowOf<typeof listAuditEvents>;
