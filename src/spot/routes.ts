import { command, type Route, read } from "../platform/http/route.ts";
import { answerCall } from "./actions/answer-call.ts";
import { closeCard } from "./actions/close-card.ts";
import { convertCard } from "./actions/convert-card.ts";
import { keepCard } from "./actions/keep-card.ts";
import * as contract from "./contract.ts";
import { listCalls, listCards, myCard, readCard } from "./reads.ts";

export const spotRoutes: Route[] = [
  command(contract.keepCard, keepCard),
  read(contract.readCard, readCard),
  read(contract.myCard, myCard),
  read(contract.listCards, listCards),
  read(contract.listCalls, listCalls),
  command(contract.answerCall, answerCall),
  command(contract.convertCard, convertCard),
  command(contract.closeCard, closeCard),
];
