import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/roles.ts";

/** Words of roles and permissions. */
export const roles = {
  fixed: "Built in; cannot be changed here",
  lead: "A person can hold several roles, and their permissions add up. Each role’s scope decides which cases they see.",
  permission: "Permission",
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
    case_supervise: "Decide our errors, corrections, contested tasks",
    case_assign: "Assign and reassign cases",
    case_export: "Export cases",
    task_answer: "Answer department tasks",
    note_write: "Write internal notes",
    message_write: "Write to customers",
    customer_read: "See customers",
    customer_edit: "Correct records of customers whose case they handle",
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
    own: "those they own, worked on, or deputise for",
    department: "those of their department and its sub-departments",
    region: "those of all departments in their region and sub-regions",
    all: "those of the whole organisation",
  },
} satisfies Words<typeof zh.roles>;
