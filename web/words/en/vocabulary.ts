import { MATTER } from "../../../src/cases/rules/matter-words/en.ts";
import { OUTCOME_WORDS } from "../../../src/cases/rules/outcome-words.ts";
import { CASE_WORDS } from "../../../src/cases/rules/words.ts";
import { ROLE_WORDS } from "../../../src/people/rules/role-words.ts";
import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/vocabulary.ts";

export const words = {
  kind: CASE_WORDS.en.kind,
  phase: MATTER.phase,
  channel: CASE_WORDS.en.channel,
  severity: MATTER.severity,
  severityMeaning: {
    1: "Minor: inconvenience or annoyance, no loss",
    2: "Moderate: a loss or repeat issue that can be put right",
    3: "Serious: a large sum, several people or a vulnerable customer",
    4: "Critical: personal safety, very large loss, regulator or media",
  },
  family: {
    expectation_company: "Expectation gap: company",
    expectation_staff: "Expectation gap: staff",
    left_alone: "Left in difficulty",
    perceived_loss: "Perceived loss",
    recognition: "Need for recognition",
    product_service: "Product or service",
    unmet_over_time: "Expectation not met over time",
    communication: "Communication",
  },
  cause: MATTER.cause,
  finding: OUTCOME_WORDS.en.finding,
  responsibility: OUTCOME_WORDS.en.responsibility,
  remedy: OUTCOME_WORDS.en.remedy,
  agreement: OUTCOME_WORDS.en.agreement,
  evidenceKind: OUTCOME_WORDS.en.evidenceKind,
  evidenceSource: OUTCOME_WORDS.en.evidenceSource,
  need: { not_asked: "Not asked yet", confirmed: "Confirmed by the customer", corrected: "Corrected by the customer" },
  role: ROLE_WORDS.en,
  scope: { own: "Own", department: "Department and below", region: "Region", all: "All" },
  segment: { 普通客户: "Standard", 财富客户: "Wealth", 私行客户: "Private banking", 代发客户: "Payroll" },
  state: CASE_WORDS.en.state,
  due: CASE_WORDS.en.due,
  step: {
    listen: "Listen",
    record: "Record",
    restate: "Restate and confirm",
    clarify: "Clarify",
    analyse: "Analyse",
    propose: "Propose",
    execute: "Execute and follow",
    account: "Respond, thank, learn",
  },
  stepShort: CASE_WORDS.en.stepShort,
  clock: { overdue: "Overdue", near: "Near", normal: "On time", paused: "Paused", kept: "In time", late: "Late" },
} satisfies Words<typeof zh>;
