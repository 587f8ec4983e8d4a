import { command, type Route, read } from "../platform/http/route.ts";
import * as contract from "./contract.ts";
import { listNotifications, readNotifications } from "./notifications.ts";

export const notificationRoutes: Route[] = [
  read(contract.listNotifications, listNotifications),
  command(contract.readNotifications, readNotifications),
];
