import { type Route, read, stream } from "../platform/http/route.ts";
import type { Live } from "../platform/live/live.ts";
import { bePresent } from "./be-present.ts";
import * as contract from "./contract.ts";
import { liveStream } from "./live-stream.ts";

export function presenceRoutes(live: Live): Route[] {
  return [read(contract.bePresent, bePresent), stream(contract.liveEvents, liveStream(live))];
}
