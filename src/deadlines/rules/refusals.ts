import { refusing } from "../../kernel/refusal.ts";

/** Every no of deadlines: policies, calendars, counting. */
export const refuse = refusing({
  policy_not_found: {
    kind: "not_found",
    say: {
      zh: "没有名为{id}的时限政策。最接近的在前：",
      en: "There is no deadline policy called {id}. There are, nearest first:",
    },
  },
  policy_not_yet_in_force: {
    kind: "rule",
    say: {
      zh: "{id}在{day}尚未施行，也没有更早的版本；它自{from}起施行",
      en: "{id} was not in force on {day}, nor was an earlier version; it applies from {from} on",
    },
  },
  policy_file_invalid: {
    kind: "invalid",
    say: {
      zh: "{file}的{path}处有误：{problem}。请改好这一处再试",
      en: "{file}, at {path}: {problem}. Correct it there and try again",
    },
  },
  policy_folder_empty: {
    kind: "not_found",
    say: { zh: "{folder}里没有政策文件（.yaml）", en: "There are no policy files (.yaml) in {folder}" },
  },
  policy_example_wrong: {
    kind: "invalid",
    say: { zh: "{count}个算例与引擎算出的不同：", en: "{count} examples differ from what is counted:" },
  },
  pause_not_allowed: {
    kind: "rule",
    say: {
      zh: "{id}不允许暂停计时：等待期间照常计时，请去掉暂停再算",
      en: "{id} lets no clock stand still: it runs on while one waits. Leave the pause out",
    },
  },
  extension_unknown: {
    kind: "invalid",
    say: { zh: "{id}没有名为{extension}的延期；有：{known}", en: "{id} has no extension {extension}; it has: {known}" },
  },
  variant_unknown: {
    kind: "invalid",
    say: { zh: "{id}没有名为{variant}的情形；有：{known}", en: "{id} has no variant {variant}; it has: {known}" },
  },
  limit_not_asked: {
    kind: "invalid",
    say: {
      zh: "{id}的期限已写在规则里，不以工单为准，不用另给",
      en: "{id} says its limits itself; none comes with an order, so give none",
    },
  },
  event_unused: {
    kind: "invalid",
    say: {
      zh: "{id}没有从{event}起算的步骤；起算于：{known}",
      en: "{id} counts nothing from {event}; it counts from: {known}",
    },
  },
  extension_too_late: {
    kind: "rule",
    say: {
      zh: "{extension}在原期限{due}之后提出，不能再延期",
      en: "{extension} was asked for after the old limit of {due}; it can no longer be granted",
    },
  },
  policy_unknown: {
    kind: "not_found",
    say: { zh: "没有{id}这项时限政策", en: "There is no deadline policy {id}" },
  },
  policy_of_others: {
    kind: "rule",
    say: {
      zh: "{id}是监管或外部机构自己的时限，不计在本机构的个案上；需要时在个案里登记",
      en: "{id} is a time limit of a regulator or another body and counts for no case of ours. Note it on a case where needed",
    },
  },
  version_day_past: {
    kind: "rule",
    field: "effectiveFrom",
    say: {
      zh: "新版本最早从{day}起施行：今天已经开始计时的，不改第二次",
      en: "A new version begins on {day} at the earliest: what was counted today has one answer",
    },
  },
  version_day_taken: {
    kind: "conflict",
    field: "effectiveFrom",
    say: {
      zh: "{day}已有一个版本开始施行，请另选一天，或先撤回那一版",
      en: "Another version begins on {day}. Choose another day, or take that one back first",
    },
  },
  version_same: {
    kind: "invalid",
    say: { zh: "与所依据的版本没有不同，不用另存", en: "It differs in nothing from the version it is made from" },
  },
  version_begun: {
    kind: "rule",
    say: {
      zh: "这一版已从{day}起施行，个案可能按它计时，不能撤回；可以再排一个新版本",
      en: "This version began on {day} and cases may count by it. Schedule another one instead",
    },
  },
  calendar_unknown: {
    kind: "not_found",
    say: { zh: "没有{id}这份日历", en: "There is no calendar {id}" },
  },
  calendar_changed_meanwhile: {
    kind: "conflict",
    say: {
      zh: "您打开后，{name}已改过这份日历。您填的还在，请对照后再保存。",
      en: "{name} has changed this calendar since you opened it. What you entered is kept; compare and save again.",
    },
  },
  calendar_year_lacks: {
    kind: "rule",
    field: "whole",
    say: {
      zh: "{year}年的安排缺这些：{names}。公布的安排是一次公布全年的，请补全；已核对确实如此的，标明“就是这些”再保存",
      en: "The days of {year} lack these: {names}. A year is announced as a whole: complete it, or say that this is the whole of it",
    },
  },
  calendar_weekends_closed: {
    kind: "rule",
    field: "days",
    say: {
      zh: "{day}不能设为上班：这份日历的周末一律休市，调休上班不算开市。请去掉这一天",
      en: "{day} cannot be worked: this market is closed on every weekend, whatever is worked elsewhere. Leave that day out",
    },
  },
  calendar_coverage_wrong: {
    kind: "invalid",
    field: "coverageUntil",
    say: {
      zh: "{day}不在日历所说的起止之内，请改起止日期或这一天",
      en: "{day} lies outside the days the calendar covers. Change the cover or that day",
    },
  },
});
