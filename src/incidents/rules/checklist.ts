import type { Said } from "../../kernel/refusal.ts";
import type { Grade } from "./grade.ts";

/** One step of the emergency checklist: from which grade on, within how many minutes, and whose it is. */
export interface EmergencyStep {
  grade: Exclude<Grade, "none">;
  minutes: number;
  whose: "owner" | "compliance";
  say: Said;
}

/**
 * What is done once an incident is a group or a major one. The banking rule (2020 No. 3) demands an emergency plan for major
 * complaints; its hours were not found in a text that could be read, so these are the house's own and say so.
 */
export const CHECKLIST = {
  report_head: {
    grade: "group",
    minutes: 60,
    whose: "owner",
    say: {
      zh: "报告部门负责人和分管领导：几人、什么事、已做什么",
      en: "Report to the head of department and the executive in charge: how many people, what happened, what is done",
    },
  },
  one_voice: {
    grade: "group",
    minutes: 120,
    whose: "owner",
    say: {
      zh: "定一个对外口径和一位对外说话的人",
      en: "Settle one wording for the outside, and one person who speaks",
    },
  },
  hotline_script: {
    grade: "group",
    minutes: 120,
    whose: "owner",
    say: {
      zh: "把口径发给热线和网点，让每位顾客听到的都一样",
      en: "Give the wording to the hotline and the branches, so that every customer hears the same",
    },
  },
  keep_evidence: {
    grade: "group",
    minutes: 240,
    whose: "owner",
    say: {
      zh: "保全系统日志、录音录像和交易记录",
      en: "Keep system logs, recordings and transaction records",
    },
  },
  first_word: {
    grade: "group",
    minutes: 1440,
    whose: "owner",
    say: {
      zh: "给每位顾客第一句话：查到什么、下次何时告知",
      en: "Give every customer a first word: what is known, and when they hear next",
    },
  },
  report_regulator: {
    grade: "major",
    minutes: 1440,
    whose: "compliance",
    say: {
      zh: "按应急预案报告监管部门；时限以当地监管要求为准",
      en: "Report to the regulator by the emergency plan; the regulator's own time limit counts",
    },
  },
  receive_on_site: {
    grade: "major",
    minutes: 240,
    whose: "owner",
    say: {
      zh: "安排接待地点和人员，请顾客推选代表面谈（最多5名）",
      en: "Arrange a place and people to receive customers; ask them to choose representatives (at most 5)",
    },
  },
} as const satisfies Record<string, EmergencyStep>;
export type StepKey = keyof typeof CHECKLIST;
export const STEP_KEYS = Object.keys(CHECKLIST) as StepKey[];

/** The steps of a grade, a major incident having those of a group as well. */
export function stepsOf(grade: Grade): StepKey[] {
  if (grade === "none") return [];
  return STEP_KEYS.filter((key) => grade === "major" || CHECKLIST[key].grade === "group");
}

/** When a step is due that begins now. */
export function stepDue(key: StepKey, from: Date): Date {
  return new Date(from.getTime() + CHECKLIST[key].minutes * 60_000);
}
