import { unlessChanged } from "../journal/unless-changed.ts";
import { command, type Route, read } from "../platform/http/route.ts";
import { type AfterCalendar, saveCalendar, setBusinessHours } from "./actions/save-calendar.ts";
import { scheduleVersion, withdrawVersion } from "./actions/schedule-version.ts";
import * as calendars from "./contract/calendars.ts";
import * as policies from "./contract/policies.ts";
import { listCalendars, readBusinessHours, readCalendar } from "./reads/calendars.ts";
import { listPolicies, readPolicy } from "./reads/policies.ts";

/**
 * The endpoints of deadlines. `afterCalendar` is called in the transaction in which a calendar came to know other days:
 * whoever keeps due times that are estimates (`Due.estimated`) queues there that they be counted again.
 */
export function deadlineRoutes(afterCalendar: AfterCalendar = async () => undefined): Route[] {
  return [
    read(policies.listPolicies, listPolicies),
    read(policies.readPolicy, readPolicy),
    command(policies.schedulePolicyVersion, scheduleVersion),
    command(policies.withdrawPolicyVersion, withdrawVersion),
    read(calendars.listCalendars, listCalendars),
    read(calendars.readCalendar, readCalendar),
    command(calendars.saveCalendar, saveCalendar(afterCalendar)),
    read(calendars.readBusinessHours, readBusinessHours),
    command(calendars.setBusinessHours, unlessChanged("business_hours_set", setBusinessHours)),
  ];
}
