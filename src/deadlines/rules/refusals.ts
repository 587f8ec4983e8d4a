import { refusing } from "../../kernel/refusal.ts";

/** Every no of deadlines: policies, calendars, counting. */
export const refuse = refusing({
  policy_not_found: {
    kind: "not_found",
    say: { zh: "没有名为{id}的时限政策。现有：", en: "There is no deadline policy called {id}. There are:" },
  },
  policy_not_yet_in_force: {
    kind: "rule",
    say: {
      zh: "{id}在{day}尚未施行，也没有更早的版本",
      en: "{id} was not in force on {day}, nor was an earlier version",
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
      zh: "{id}不允许暂停计时",
      en: "{id} lets no clock stand still",
    },
  },
  extension_unknown: {
    kind: "invalid",
    say: { zh: "{id}没有名为{extension}的延期；有：{known}", en: "{id} has no extension {extension}; it has: {known}" },
  },
  extension_too_late: {
    kind: "rule",
    say: {
      zh: "{extension}在原期限{due}之后提出，不能再延期",
      en: "{extension} was asked for after the old limit of {due}; it can no longer be granted",
    },
  },
});
