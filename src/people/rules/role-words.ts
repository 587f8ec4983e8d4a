import type { Role } from "../../kernel/authority.ts";

/** What each role is called, wherever a person reads it: pages, the list of demo accounts. */
export const ROLE_WORDS = {
  zh: {
    agent: "客服专员",
    case_owner: "主办",
    investigator: "协办调查",
    supervisor: "主管",
    remedy_approver: "补救审批人",
    quality_analyst: "质检分析",
    trainer: "讲师",
    new_staff: "新人",
    compliance: "合规",
    administrator: "管理员",
  },
  en: {
    agent: "Agent",
    case_owner: "Case owner",
    investigator: "Investigator",
    supervisor: "Supervisor",
    remedy_approver: "Remedy approver",
    quality_analyst: "Quality analyst",
    trainer: "Trainer",
    new_staff: "New staff",
    compliance: "Compliance",
    administrator: "Administrator",
  },
} satisfies Record<"zh" | "en", Record<Role, string>>;
