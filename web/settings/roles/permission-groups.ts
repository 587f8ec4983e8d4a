import type { ActId } from "../../../src/cases/rules/acts.ts";
import type { MoveId } from "../../../src/cases/rules/moves.ts";
import { PERMISSIONS, type Permission, type Role } from "../../../src/kernel/authority.ts";
import type { Spaces } from "../../words/spaces.ts";

export type GroupWord = keyof Spaces["settings"]["roles"]["group"];

/** A line of the table: what it is called, the permission that allows it, and which moves and acts on a case it names. */
interface Line {
  may: keyof Spaces["settings"]["roles"]["may"];
  permission: Permission;
  moves?: readonly MoveId[];
  acts?: readonly ActId[];
}

/**
 * What roles may do, as people speak of it: one permission may be several lines. A test holds every line to the
 * permission that the server asks of its moves and acts, and leaves none of them out.
 */
export const LINES: Record<GroupWord, readonly Line[]> = {
  case: [
    { may: "receive", permission: "case.receive" },
    { may: "read", permission: "case.read", acts: ["recuse"] },
    {
      may: "handle",
      permission: "case.handle",
      moves: ["accept", "understand", "dispatch_task", "skip_investigation", "conclude_investigation"],
      acts: [
        "restate_need",
        "record_demand",
        "edit_details",
        "record_attempt",
        "edit_persons",
        "merge",
        "link_repeat",
        "ask_extension",
        "note_outside_clock",
        "add_referral",
        "answer_referral",
      ],
    },
    {
      may: "offer",
      permission: "case.handle",
      moves: ["propose_remedy", "send_proposal", "record_agreement", "record_disagreement", "plan_steps"],
    },
    {
      may: "end",
      permission: "case.handle",
      moves: ["send_account", "record_answer", "close", "wait", "resume", "go_external", "return_inside", "withdraw"],
    },
    { may: "hand_over", permission: "case.handle", acts: ["hand_over"] },
    { may: "message", permission: "message.write", acts: ["message", "hear", "give_portal_link", "ask_review"] },
    { may: "note", permission: "note.write", acts: ["note", "flag_own_fault", "record_bounce"] },
    { may: "task", permission: "task.answer" },
    { may: "decide", permission: "case.decide", moves: ["decide_responsibility"] },
    { may: "approve", permission: "case.approve", moves: ["approve_remedy"] },
    { may: "assign", permission: "case.assign", acts: ["assign"] },
    { may: "plan_work", permission: "assignment.manage" },
    {
      may: "supervise",
      permission: "case.supervise",
      moves: ["decline", "correct", "reopen"],
      acts: [
        "decide_own_fault",
        "decide_review",
        "move_department",
        "settle_extension",
        "mark_complex",
        "approve_referral",
      ],
    },
    { may: "export", permission: "case.export", acts: ["export_file"] },
    { may: "evidence", permission: "evidence.read" },
    { may: "add_evidence", permission: "evidence.add", acts: ["add_evidence"] },
    { may: "share_evidence", permission: "evidence.share", acts: ["share_evidence", "unshare_evidence"] },
    { may: "hold", permission: "case.hold", acts: ["hold_case"] },
  ],
  customer: [
    { may: "customers", permission: "customer.read" },
    { may: "edit_customer", permission: "customer.edit" },
    { may: "reveal", permission: "customer.reveal" },
    { may: "search", permission: "search.use" },
  ],
  house: [
    { may: "import", permission: "import.run" },
    { may: "colleagues", permission: "people.read" },
    { may: "people", permission: "people.manage" },
    { may: "keys", permission: "keys.manage" },
    { may: "backup", permission: "backup.manage" },
    { may: "taxonomies", permission: "taxonomy.manage" },
    { may: "privacy", permission: "privacy.manage" },
    { may: "audit", permission: "audit.read" },
    { may: "policies", permission: "policy.read" },
    { may: "edit_policies", permission: "policy.edit" },
    { may: "views", permission: "view.save" },
  ],
};

/** The lines in their groups, in order. */
export function permissionGroups(): { group: GroupWord; lines: readonly Line[] }[] {
  return (Object.keys(LINES) as GroupWord[]).map((group) => ({ group, lines: LINES[group] }));
}

export function holds(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
