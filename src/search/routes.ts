import { type Route, read } from "../platform/http/route.ts";
import { searchCases as endpoint } from "./contract.ts";
import { searchCases } from "./search-cases.ts";

export const searchRoutes: Route[] = [read(endpoint, searchCases)];
