import { command, type Route, read } from "../platform/http/route.ts";
import {
  addToIncident,
  endIncident,
  finishIncidentStep,
  handIncident,
  removeFromIncident,
} from "./actions/lead-incident.ts";
import { openIncident } from "./actions/open-incident.ts";
import { sendIncidentLetter } from "./actions/send-letter.ts";
import * as contract from "./contract.ts";
import { incidentsAmong } from "./incidents-among.ts";
import { incidentOfCase, listIncidents, previewLetter, suggestIncidents, viewIncident } from "./reads.ts";

export const incidentRoutes: Route[] = [
  read(contract.listIncidents, listIncidents),
  read(contract.suggestIncidents, suggestIncidents),
  read(contract.viewIncident, viewIncident),
  read(contract.incidentsAmong, incidentsAmong),
  read(contract.incidentOfCase, incidentOfCase),
  read(contract.previewLetter, previewLetter),
  command(contract.openIncident, openIncident),
  command(contract.addToIncident, addToIncident),
  command(contract.removeFromIncident, removeFromIncident),
  command(contract.handIncident, handIncident),
  command(contract.finishIncidentStep, finishIncidentStep),
  command(contract.sendIncidentLetter, sendIncidentLetter),
  command(contract.endIncident, endIncident),
];
