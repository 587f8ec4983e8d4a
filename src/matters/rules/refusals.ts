import { refusing } from "../../kernel/refusal.ts";

/** Every no about cases of one matter. */
export const matterRefusals = {
  merge_into_itself: {
    kind: "invalid",
    field: "otherId",
    say: { zh: "一件个案不能并入自己，请另选一件。", en: "A case cannot be merged into itself. Choose another one." },
  },
  merge_done_already: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "{number}已经并入别的个案。请打开保留的那件再合并。",
      en: "{number} has been merged already. Open the case that was kept and merge there.",
    },
  },
  merge_holds_others: {
    kind: "rule",
    field: "otherId",
    say: {
      zh: "{number}里已经并入了别的个案，不能再并出去。请反过来合并，或先撤销它的合并。",
      en: "Other cases have been merged into {number}, so it cannot be merged itself. Merge the other way round, or undo those merges first.",
    },
  },
  merge_not_from_here: {
    kind: "rule",
    field: "otherId",
    say: {
      zh: "{number}现在不能并出去：{why}。请反过来合并，或把两件分开办。",
      en: "{number} cannot be merged now: {why}. Merge the other way round, or handle the two apart.",
    },
  },
  merge_not_into: {
    kind: "rule",
    say: {
      zh: "现在不能并入{number}：{why}。",
      en: "Nothing can be merged into {number} now: {why}.",
    },
  },
  merge_level: {
    kind: "rule",
    rule: "R10",
    field: "otherId",
    say: {
      zh: "{number}已经升过级，不能并入没有升级的个案。请反过来合并。",
      en: "{number} has been raised a level and cannot go into a case that has not. Merge the other way round.",
    },
  },
  merge_complained_differ: {
    kind: "rule",
    rule: "R11",
    field: "otherId",
    say: {
      zh: "两件投诉的人或部门不同，不是同一件事，请分开办。",
      en: "The two complain about different people or departments, so they are not one matter. Handle them apart.",
    },
  },
  merge_owner_complained: {
    kind: "rule",
    rule: "R10",
    wayOut: "hand_over",
    say: {
      zh: "另一件投诉的正是这件的主办{name}（或其部门）。请先移交，再合并。",
      en: "The other case complains about {name}, who owns this one, or about their department. Hand it over first, then merge.",
    },
  },
  merge_not_here: {
    kind: "not_found",
    say: { zh: "这件个案里没有这次合并。", en: "There is no such merge on this case." },
  },
  merge_undone_already: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "这次合并已经撤销。", en: "This merge has been undone already." },
  },
  repeat_of_itself: {
    kind: "invalid",
    field: "earlierId",
    say: { zh: "请选以前的另一件个案。", en: "Choose another, earlier case." },
  },
  repeat_linked_already: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这件已经关联为重复投诉。要换一件，请先取消关联。",
      en: "This case is linked as a repeat already. Take the link off first to choose another.",
    },
  },
  repeat_not_ended: {
    kind: "rule",
    field: "earlierId",
    say: {
      zh: "{number}还没有办结。同一件事还在办的，请合并，不算重复投诉。",
      en: "{number} has not ended. What is still being handled is merged; it is no repeat.",
    },
  },
  repeat_not_earlier: {
    kind: "rule",
    field: "earlierId",
    say: {
      zh: "{number}比这件收到得晚，不能作为“以前的一件”。",
      en: "{number} was received later than this case, so it is not the earlier one.",
    },
  },
  repeat_other_customer: {
    kind: "rule",
    field: "earlierId",
    say: {
      zh: "两件不是同一位顾客。重复投诉要同一顾客；不同顾客的同一件事请合并或加入群体事件。",
      en: "The two are of different customers. A repeat is of the same customer; merge the same matter of others, or add it to an incident.",
    },
  },
  repeat_owner_complained: {
    kind: "rule",
    rule: "R10",
    wayOut: "hand_over",
    say: {
      zh: "以前那件投诉的正是这件的主办{name}（或其部门）。重复投诉不能回到被投诉的人手里，请先移交。",
      en: "The earlier case complained about {name}, who owns this one, or about their department. A repeat never goes back to them: hand it over first.",
    },
  },
  repeat_not_linked: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "这件没有关联以前的个案。", en: "This case is not linked to an earlier one." },
  },
} as const;
export const refuseMatter = refusing(matterRefusals);
