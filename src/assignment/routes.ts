import { command, type Route, read } from "../platform/http/route.ts";
import { assignByRules } from "./actions/assign-by-rules.ts";
import { readRules, saveRules } from "./actions/save-rules.ts";
import { setWork } from "./actions/set-work.ts";
import * as contract from "./contract.ts";
import { listCandidates, readTeam, tryRules, whyWaiting } from "./reads.ts";

export const assignmentRoutes: Route[] = [
  read(contract.readRules, readRules),
  command(contract.saveRules, saveRules),
  read(contract.tryRules, tryRules),
  command(contract.assignByRules, assignByRules),
  read(contract.readTeam, readTeam),
  command(contract.setWork, setWork),
  read(contract.whyWaiting, whyWaiting),
  read(contract.listCandidates, listCandidates),
];
