import { unlessChanged } from "../journal/unless-changed.ts";
import { command, type Route, read, stream } from "../platform/http/route.ts";
import { acceptCase } from "./actions/accept-case.ts";
import { answerTask } from "./actions/answer-task.ts";
import { assignCases } from "./actions/assign-cases.ts";
import { cancelTask } from "./actions/cancel-task.ts";
import { changeReminders, choosePolicies } from "./actions/change-limits.ts";
import { closeCase } from "./actions/close-case.ts";
import { confirmFinding } from "./actions/confirm-finding.ts";
import { arbitrateTask, escalateTask, handBackTask, resendTask } from "./actions/contest-task.ts";
import { decideResponsibility } from "./actions/decide-responsibility.ts";
import { declineReview, grantReview } from "./actions/decide-review.ts";
import { declineCase } from "./actions/decline-case.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { editDetails } from "./actions/edit-details.ts";
import { enterDeciding } from "./actions/enter-deciding.ts";
import { askExtension, settleExtension } from "./actions/extend-clock.ts";
import { handOver } from "./actions/hand-over.ts";
import { markComplex } from "./actions/mark-complex.ts";
import { moveDepartment } from "./actions/move-department.ts";
import { noteOutsideClock } from "./actions/note-outside-clock.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "./actions/outside-and-back.ts";
import { decideOwnFault, flagOwnFault } from "./actions/own-fault.ts";
import { receiveCase } from "./actions/receive-case.ts";
import { recordAgreement, recordAnswer } from "./actions/record-agreement.ts";
import { recordAttempt } from "./actions/record-attempt.ts";
import { recordBounce } from "./actions/record-bounce.ts";
import { recordDemand } from "./actions/record-demand.ts";
import { recusePerson } from "./actions/recuse-person.ts";
import { proposeRemedy, settleRemedy } from "./actions/remedy.ts";
import { finishStep, planSteps } from "./actions/remedy-steps.ts";
import { restateNeed } from "./actions/restate-need.ts";
import { sendAccount } from "./actions/send-account.ts";
import { sendMessage } from "./actions/send-message.ts";
import { sendProposal } from "./actions/send-proposal.ts";
import { setSeverityStandard } from "./actions/set-severity-standard.ts";
import { takeNext } from "./actions/take-next.ts";
import { tellCustomer } from "./actions/tell-customer.ts";
import { understandCase } from "./actions/understand-case.ts";
import { resumeCase, waitForCustomer } from "./actions/wait-and-resume.ts";
import { withdrawCase } from "./actions/withdraw-case.ts";
import { writeNote } from "./actions/write-note.ts";
import * as contract from "./contract.ts";

import { explainClock, listOutsideLimits } from "./reads/explain-clock.ts";
import { exportCases } from "./reads/export-cases.ts";
import { readCasePolicies, readReminders } from "./reads/house-rules.ts";
import { boardCases, countCases, listCases } from "./reads/list-cases.ts";
import { readSeverityStandard, trySeverityStandard } from "./reads/severity-standard.ts";
import { findByNumber, peekCase, viewCase } from "./reads/view-case.ts";
import { listTasks, viewDesk } from "./reads/view-desk.ts";

/** Every endpoint of the case path with what answers it. */
export const caseRoutes: Route[] = [
  read(contract.viewDesk, viewDesk),
  read(contract.listTasks, listTasks),
  read(contract.listCases, listCases),
  read(contract.countCases, countCases),
  read(contract.boardCases, boardCases),
  stream(contract.exportCases, exportCases),

  read(contract.findByNumber, findByNumber),
  read(contract.viewCase, viewCase),
  read(contract.peekCase, peekCase),
  read(contract.explainClock, explainClock),
  read(contract.listOutsideLimits, listOutsideLimits),
  read(contract.readCasePolicies, readCasePolicies),
  command(contract.chooseCasePolicies, unlessChanged("case_policies_chosen", choosePolicies)),
  read(contract.readReminders, readReminders),
  command(contract.changeReminders, unlessChanged("reminders_changed", changeReminders)),
  read(contract.readSeverityStandard, readSeverityStandard),
  command(contract.setSeverityStandard, unlessChanged("severity_standard_set", setSeverityStandard)),
  read(contract.trySeverityStandard, trySeverityStandard),
  command(contract.askExtension, askExtension),
  command(contract.settleExtension, settleExtension),
  command(contract.markComplex, markComplex),
  command(contract.noteOutsideClock, noteOutsideClock),
  command(contract.receiveCase, receiveCase),
  command(contract.assignCases, assignCases),
  command(contract.takeNext, takeNext),
  command(contract.acceptCase, acceptCase),
  command(contract.declineCase, declineCase),
  command(contract.handOver, handOver),
  command(contract.recordBounce, recordBounce),
  command(contract.restateNeed, restateNeed),
  command(contract.editDetails, editDetails),
  command(contract.understandCase, understandCase),
  command(contract.sendMessage, sendMessage),
  command(contract.writeNote, writeNote),
  command(contract.tellCustomer, tellCustomer),
  command(contract.recordAttempt, recordAttempt),
  command(contract.waitForCustomer, waitForCustomer),
  command(contract.resumeCase, resumeCase),
  command(contract.withdrawCase, withdrawCase),
  command(contract.recusePerson, recusePerson),
  command(contract.moveDepartment, moveDepartment),
  command(contract.recordAnswer, recordAnswer),
  command(contract.dispatchTask, dispatchTask),
  command(contract.answerTask, answerTask),
  command(contract.handBackTask, handBackTask),
  command(contract.resendTask, resendTask),
  command(contract.escalateTask, escalateTask),
  command(contract.arbitrateTask, arbitrateTask),
  command(contract.confirmFinding, confirmFinding),
  command(contract.cancelTask, cancelTask),
  command(contract.enterDeciding, enterDeciding),
  command(contract.flagOwnFault, flagOwnFault),
  command(contract.decideOwnFault, decideOwnFault),
  command(contract.decideResponsibilityOf, decideResponsibility),
  command(contract.recordDemand, recordDemand),
  command(contract.proposeRemedy, proposeRemedy),
  command(contract.settleRemedy, settleRemedy),
  command(contract.sendProposal, sendProposal),
  command(contract.recordAgreement, recordAgreement),
  command(contract.planSteps, planSteps),
  command(contract.finishStep, finishStep),
  command(contract.sendAccount, sendAccount),
  command(contract.closeCase, closeCase),
  command(contract.goExternal, goExternal),
  command(contract.returnInside, returnInside),
  command(contract.correctDecision, correctDecision),
  command(contract.reopenCase, reopenCase),
  command(contract.grantReview, grantReview),
  command(contract.declineReview, declineReview),
];
