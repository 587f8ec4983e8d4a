import { unlessChanged } from "../journal/unless-changed.ts";
import { command, type Route, read } from "../platform/http/route.ts";
import * as contract from "./contract.ts";
import { readLimits, setLimits } from "./limits.ts";

export const limitRoutes: Route[] = [
  read(contract.readLimits, readLimits),
  command(contract.setLimits, unlessChanged("limits_set", setLimits)),
];
