import { type Route, read } from "../platform/http/route.ts";
import * as contract from "./contract.ts";
import { findCustomers } from "./find-customers.ts";
import { searchCases } from "./search-cases.ts";

export const searchRoutes: Route[] = [
  read(contract.searchCases, searchCases),
  read(contract.findCustomers, findCustomers),
];
