import { dayAfter, dayIn } from "../../kernel/zone.ts";
import { addPerson } from "../../persons/actions/add-person.ts";
import type { Beat } from "../stage.ts";
import { beat } from "./beat.ts";

/** A daughter who speaks for the customer, with her authority on file. */
export const agentJoins: Beat = beat("agent joins", 4, 20, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    addPerson(act, {
      caseId: stage.caseId,
      role: "agent",
      name: `${[...stage.tellings.written.caller][0]}敏`,
      relation: "女儿，代为办理",
      phone: "12000090311",
      represents: false,
      paper: "power_of_attorney",
      scope: "whole",
      paperSaid: `${dayIn(stage.zone, at)}授权委托书，原件在客户关怀中心2号柜`,
      validUntil: daysAfter(dayIn(stage.zone, at), 90),
    }),
  ),
);

/** A nephew who calls in the customer's name, and whose authority is still to come: nothing is decided on his word. */
export const agentWithout: Beat = beat("agent without authority", 4, 20, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    addPerson(act, {
      caseId: stage.caseId,
      role: "agent",
      name: "卫东来",
      relation: "外甥，来电代问",
      phone: "12000090325",
      represents: false,
    }),
  ),
);

const WORKMATES: readonly (readonly [name: string, represents: boolean])[] = [
  ["柏兴国", true],
  ["水根生", true],
  ["凤兰", false],
  ["花四海", false],
  ["苗大勇", false],
  ["解春梅", false],
];

/** Workmates in the same matter, two of whom speak for the rest beside the first. */
export const othersJoin: Beat = beat("others join", 6, 30, async (stage, at) => {
  for (const [name, represents] of WORKMATES)
    await stage.as(stage.owner, at, (act) =>
      addPerson(act, {
        caseId: stage.caseId,
        role: "joint",
        name,
        represents,
        relation: "同车间",
        ...(represents && { phone: `120000904${name.length}${name.charCodeAt(0) % 10}` }),
      }),
    );
});

function daysAfter(day: string, count: number): string {
  return count === 0 ? day : daysAfter(dayAfter(day), count - 1);
}
