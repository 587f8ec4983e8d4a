import { command, type Route, read } from "../platform/http/route.ts";
import * as contract from "./contract.ts";
import { dropView, listViews, saveView } from "./views.ts";

export const viewRoutes: Route[] = [
  read(contract.listViews, listViews),
  command(contract.saveView, saveView),
  command(contract.dropView, dropView),
];
