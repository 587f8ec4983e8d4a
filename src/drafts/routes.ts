import { command, type Route, read } from "../platform/http/route.ts";
import * as contract from "./contract.ts";
import { dropDraft, readDraft, saveDraft } from "./drafts.ts";

export const draftRoutes: Route[] = [
  read(contract.readDraft, readDraft),
  command(contract.saveDraft, saveDraft),
  command(contract.dropDraft, dropDraft),
];
