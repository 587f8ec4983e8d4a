import { command, type Route, read } from "../platform/http/route.ts";
import { editCustomer, revealIdentifier } from "./actions.ts";
import { revealCare, setCare } from "./care.ts";
import * as contract from "./contract.ts";
import { listCustomers, viewCustomer } from "./reads.ts";

export const customerRoutes: Route[] = [
  read(contract.listCustomers, listCustomers),
  read(contract.viewCustomer, viewCustomer),
  command(contract.editCustomer, editCustomer),
  command(contract.revealIdentifier, revealIdentifier),
  command(contract.setCare, setCare),
  command(contract.revealCare, revealCare),
];
