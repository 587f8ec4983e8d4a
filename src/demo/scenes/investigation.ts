import { answerTask } from "../../cases/actions/answer-task.ts";
import { confirmFinding } from "../../cases/actions/confirm-finding.ts";
import { arbitrateTask, escalateTask, handBackTask, resendTask } from "../../cases/actions/contest-task.ts";
import { dispatchTask } from "../../cases/actions/dispatch-task.ts";
import { enterDeciding } from "../../cases/actions/enter-deciding.ts";
import { decideOwnFault, flagOwnFault } from "../../cases/actions/own-fault.ts";
import { recusePerson } from "../../cases/actions/recuse-person.ts";
import { workdayClock } from "../office-hours.ts";
import { type CastKey, INVESTIGATOR, PLACE_NAMES } from "../people-cast.ts";
import type { Beat, Stage } from "../stage.ts";
import { HAND_BACKS, OWN_FAULT_REASONS, SKIP_REASON } from "../wordings.ts";
import { beat } from "./beat.ts";

/** Asks one department its question. */
export const dispatch = (index: number): Beat =>
  beat(`dispatch ${index + 1}`, 2, 18, async (stage, at) => {
    const { department, question } = stage.story.tasks[index]!;
    const usual = workdayClock(stage.zone, at, stage.seeded.int(2, 3), stage.seeded.pick(["12:00", "17:00"]));
    const { taskId } = await stage.as(stage.owner, at, (act) =>
      dispatchTask(act, {
        caseId: stage.caseId,
        departmentId: stage.department(department),
        question: question(stage.tellings.written),
        dueAt: ((index === stage.story.tasks.length - 1 && stage.plan.dues.task) || usual).toISOString(),
        kind: department === "compliance" ? "quality" : "investigation",
      }),
    );
    stage.taskIds[index] = taskId;
  });

/** Who answers for a department: its investigator, or its supervisor when the investigator has stepped aside. */
export function answererOf(stage: Stage, index: number): CastKey {
  const usual = INVESTIGATOR[stage.story.tasks[index]!.department];
  return usual === "ye" && stage.plan.turns.has("recusal") ? "tang" : usual;
}

export const answer = (index: number): Beat =>
  beat(`answer ${index + 1}`, 150, 620, (stage, at) => {
    const task = stage.story.tasks[index]!;
    return stage.as(answererOf(stage, index), at, (act) =>
      answerTask(act, {
        caseId: stage.caseId,
        taskId: stage.taskIds[index]!,
        answer: task.answer(stage.tellings.written),
        finding: task.finding,
      }),
    );
  });

/** Compliance, uninvolved, confirms what the party complained about stated (R11). */
export const confirmStatement: Beat = beat("confirm finding", 60, 240, (stage, at) =>
  stage.as("shao", at, (act) =>
    confirmFinding(act, {
      caseId: stage.caseId,
      taskId: stage.taskIds[0]!,
      reason: "已对照原始记录核过，说明与记录一致。",
    }),
  ),
);

export const recuse: Beat = beat("recuse", 20, 90, (stage, at) =>
  stage.as("ye", at, (act) =>
    recusePerson(act, { caseId: stage.caseId, reason: "当事客户是我的亲属，本件我回避，请部门另派同事。" }),
  ),
);

export const handBack: Beat = beat("hand back", 40, 160, (stage, at) =>
  stage.as(answererOf(stage, 0), at, (act) =>
    handBackTask(act, { caseId: stage.caseId, taskId: stage.taskIds[0]!, reason: stage.seeded.pick(HAND_BACKS) }),
  ),
);

export const resend: Beat = beat("resend", 10, 60, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    resendTask(act, {
      caseId: stage.caseId,
      taskId: stage.taskIds[0]!,
      reason: "已核对分工表，这一段归贵部门；需要的网点资料我同时调取，不用贵部门去要。",
    }),
  ),
);

export const escalate: Beat = beat("escalate", 10, 60, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    escalateTask(act, {
      caseId: stage.caseId,
      taskId: stage.taskIds[0]!,
      reason: "两边都认为该由对方查，顾客等不起，请仲裁人定。",
    }),
  ),
);

export const arbitrate: Beat = beat("arbitrate", 30, 150, (stage, at) =>
  stage.as(stage.supervisor, at, (act) =>
    arbitrateTask(act, {
      caseId: stage.caseId,
      taskId: stage.taskIds[0]!,
      departmentId: stage.department(stage.story.tasks[0]!.department),
      reason: "按系统运营分工由本部门查明，网点只提供资料。",
    }),
  ),
);

export const flag: Beat = beat("flag own fault", 5, 40, (stage, at) =>
  stage.as(stage.owner, at, (act) =>
    flagOwnFault(act, { caseId: stage.caseId, reason: stage.seeded.pick(OWN_FAULT_REASONS[stage.story.lang]) }),
  ),
);

export const faceFault: Beat = beat("decide own fault", 25, 200, (stage, at) => {
  const carrier = stage.story.tasks.find((task) => task.finding !== "not_upheld") ?? stage.story.tasks[0]!;
  return stage.as(stage.supervisor, at, (act) =>
    decideOwnFault(act, {
      caseId: stage.caseId,
      decision: stage.story.ownFault!(stage.tellings.written),
      carriedBy: PLACE_NAMES[carrier.department],
    }),
  );
});

export const conclude: Beat = beat("conclude", 5, 45, (stage, at) =>
  stage.as(stage.owner, at, (act) => enterDeciding(act, { caseId: stage.caseId })),
);

export const skip: Beat = beat("skip investigation", 20, 90, (stage, at) =>
  stage.as(stage.owner, at, (act) => enterDeciding(act, { caseId: stage.caseId, reason: SKIP_REASON })),
);
