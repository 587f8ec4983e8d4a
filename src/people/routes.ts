import type { Route } from "../platform/http/route.ts";
import type { PeopleDeps } from "./deps.ts";
import { manageRoutes } from "./routes/manage.ts";
import { meRoutes } from "./routes/me.ts";
import { sessionRoutes } from "./routes/session.ts";
import { setUpRoutes } from "./routes/set-up.ts";

/** Every endpoint of people, bound to its action. */
export function peopleRoutes(deps: PeopleDeps): Route[] {
  return [...sessionRoutes(deps), ...setUpRoutes(deps), ...meRoutes(deps), ...manageRoutes()];
}
