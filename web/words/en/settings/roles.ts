import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/roles.ts";

/** Words of roles and permissions. */
export const roles = {
  fixed: "Part of the product; not changed here",
  lead: "A person may hold several roles; what they may do adds up. Which cases they see is the reach of each role.",
  permission: "May",
  yours: " (yours)",
  yes: "yes",
  no: "no",
  group: { case: "Cases", customer: "Customers and search", house: "Administration and data" },
  may: {
    case_receive: "Take a complaint",
    case_read: "See cases",
    case_handle: "Work on cases",
    case_decide: "Decide responsibility, propose remedies",
    case_approve: "Approve or return remedies",
    case_supervise: "Decide own fault, corrections, hand-backs",
    case_assign: "Assign and hand over cases",
    case_export: "Export cases",
    task_answer: "Answer department tasks",
    note_write: "Write internal notes",
    message_write: "Write to customers",
    customer_read: "See customers",
    customer_edit: "Correct the record of customers whose case is in hand",
    customer_reveal: "See full numbers, with a reason",
    search_use: "Search",
    import_run: "Import past complaints",
    people_read: "See colleagues and departments",
    people_manage: "Manage people, departments, roles",
    keys_manage: "Manage API keys",
    audit_read: "Read the audit, verify the journal",
    view_save: "Save own views",
  },
  scopes: {
    own: "those they own, worked on, or stand in for",
    department: "those of their department and the ones below",
    region: "those of all departments in their region and below",
    all: "those of the whole organisation",
  },
} satisfies Words<typeof zh.roles>;
