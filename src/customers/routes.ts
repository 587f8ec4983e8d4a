import { command, type Route, read } from "../platform/http/route.ts";
import { editCustomer, revealIdentifier } from "./actions.ts";
import { revealCare, setCare } from "./care.ts";
import * as identifiers from "./contract/identifiers.ts";
import * as same from "./contract/same.ts";
import * as timeline from "./contract/timeline.ts";
import * as contract from "./contract.ts";
import { addIdentifier, changeIdentifier, revealKnown } from "./identifiers.ts";
import { listLikelySame } from "./likely-same.ts";
import { mergeCustomers, undoMerge } from "./merge.ts";
import { listCustomers, viewCustomer } from "./reads.ts";
import { customerTimeline } from "./timeline.ts";

export const customerRoutes: Route[] = [
  read(contract.listCustomers, listCustomers),
  read(contract.viewCustomer, viewCustomer),
  read(timeline.customerTimeline, customerTimeline),
  command(contract.editCustomer, editCustomer),
  command(contract.revealIdentifier, revealIdentifier),
  command(contract.setCare, setCare),
  command(identifiers.addIdentifier, addIdentifier),
  command(identifiers.changeIdentifier, changeIdentifier),
  command(identifiers.revealKnown, revealKnown),
  read(same.listLikelySame, listLikelySame),
  command(same.mergeCustomers, mergeCustomers),
  command(same.undoMerge, undoMerge),
  command(contract.revealCare, revealCare),
];
