import { command, type Route } from "../platform/http/route.ts";
import { addPerson } from "./actions/add-person.ts";
import { correctPerson } from "./actions/correct-person.ts";
import { endPerson } from "./actions/end-person.ts";
import { revealPerson } from "./actions/reveal-person.ts";
import * as contract from "./contract/persons.ts";

export const personRoutes: Route[] = [
  command(contract.addPerson, addPerson),
  command(contract.correctPerson, correctPerson),
  command(contract.endPerson, endPerson),
  command(contract.revealPerson, revealPerson),
];
