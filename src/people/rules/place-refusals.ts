import type { RefusalSpec } from "../../kernel/refusal.ts";

/** What changes to departments and regions are refused for. */
export const placeRefusals = {
  department_unknown: {
    kind: "not_found",
    field: "departmentId",
    say: { zh: "没有这个部门，或它已停用。", en: "There is no such department, or it is archived." },
  },
  department_name_taken: {
    kind: "conflict",
    field: "name",
    say: {
      zh: "已有名为“{name}”的部门，在用的或已停用的。",
      en: "There is already a department named “{name}”, in use or archived.",
    },
  },
  department_loop: {
    kind: "conflict",
    field: "parentId",
    say: {
      zh: "不能把部门移到它自己或它的下级部门之下。",
      en: "A department cannot be moved under itself or under one of its own departments.",
    },
  },
  department_in_use: {
    kind: "conflict",
    say: {
      zh: "这个部门还有{people}名在职人员、{departments}个下级部门、{tasks}个未完成的协办任务，请先转走再停用。",
      en: "This department still has {people} active people, {departments} departments below and {tasks} open tasks. Move them first.",
    },
  },
  department_not_archived: {
    kind: "not_found",
    field: "departmentId",
    say: {
      zh: "没有这个已停用的部门，可能已经恢复了。",
      en: "There is no such archived department; it may be back already.",
    },
  },
  stale_department: {
    kind: "conflict",
    field: "version",
    say: {
      zh: "这个部门刚被别人改过，请看过新内容后再保存。",
      en: "Someone has just changed this department. Look at the new version, then save again.",
    },
  },
  region_unknown: {
    kind: "not_found",
    field: "regionId",
    say: { zh: "没有这个地区，或它已停用。", en: "There is no such region, or it is archived." },
  },
  region_name_taken: {
    kind: "conflict",
    field: "name",
    say: {
      zh: "同一个上级下已有名为“{name}”的地区。",
      en: "There is already a region named “{name}” at the same place.",
    },
  },
  region_loop: {
    kind: "conflict",
    field: "parentId",
    say: {
      zh: "不能把地区移到它自己或它的下级地区之下。",
      en: "A region cannot be moved under itself or under one of its own regions.",
    },
  },
  region_in_use: {
    kind: "conflict",
    say: {
      zh: "这个地区还有{departments}个部门、{regions}个下级地区，请先移走再停用。",
      en: "This region still holds {departments} departments and {regions} regions below. Move them first.",
    },
  },
  region_not_archived: {
    kind: "not_found",
    field: "regionId",
    say: {
      zh: "没有这个已停用的地区，可能已经恢复了。",
      en: "There is no such archived region; it may be back already.",
    },
  },
  stale_region: {
    kind: "conflict",
    field: "version",
    say: {
      zh: "这个地区刚被别人改过，请看过新内容后再保存。",
      en: "Someone has just changed this region. Look at the new version, then save again.",
    },
  },
  place_archived: {
    kind: "conflict",
    say: {
      zh: "它原来所在的“{name}”也停用了。请先恢复“{name}”，或另选一处。",
      en: "It stood under “{name}”, which is archived too. Bring “{name}” back first, or choose another place.",
    },
  },
} as const satisfies Record<string, RefusalSpec>;
