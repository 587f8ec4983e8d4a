import { type RefusalSpec, refusing } from "../../kernel/refusal.ts";
import type { ValueFault } from "./tree.ts";

const specs = {
  code_taken: {
    kind: "conflict",
    field: "code",
    say: {
      zh: "代码{code}已经用过。代码不重复使用，请换一个。",
      en: "The code {code} is taken; a code is never used twice.",
    },
  },
  value_unknown: { kind: "not_found", say: { zh: "没有这一项。", en: "There is no such value." } },
  above_unknown: {
    kind: "invalid",
    field: "parentCode",
    say: { zh: "没有这个上级。", en: "There is no such parent." },
  },
  above_retired: {
    kind: "rule",
    field: "parentCode",
    say: {
      zh: "上级已停用，请换一个上级，或先恢复它。",
      en: "The parent is retired. Choose another, or restore it first.",
    },
  },
  loop: {
    kind: "rule",
    field: "parentCode",
    say: { zh: "不能放到自己或自己的下级之下。", en: "A value cannot stand below itself." },
  },
  name_taken: {
    kind: "conflict",
    field: "zh",
    say: {
      zh: "同一级已有这个名称，请换一个或用已有的。",
      en: "A neighbour has this name already. Use that one, or another name.",
    },
  },
  days_reversed: {
    kind: "invalid",
    field: "validTo",
    say: { zh: "停用日期不能早于启用日期。", en: "The last day cannot lie before the first." },
  },
  below_in_use: {
    kind: "rule",
    field: "validTo",
    say: { zh: "下面还有在用的项，请先移走或停用它们。", en: "Values below it are in use. Move or retire them first." },
  },
  stale_value: {
    kind: "conflict",
    wayOut: "reload",
    say: { zh: "有人刚改过这一项，请看过再改。", en: "Somebody has just changed this value. Look again and save." },
  },
  value_retired: {
    kind: "rule",
    field: "code",
    say: { zh: "这一项已停用，不能再归到它下面。", en: "This value is retired; nothing new is filed under it." },
  },
  said_unknown: {
    kind: "not_found",
    say: { zh: "没有这条待归类的说法。", en: "Nothing like this waits to be filed." },
  },
  csv_wrong: {
    kind: "invalid",
    field: "csv",
    say: {
      zh: "第{line}行读不懂：{what}。整个文件没有导入，请改好再传。",
      en: "Line {line} cannot be read: {what}. Nothing was imported; mend the file and send it again.",
    },
  },
} as const satisfies Record<string, RefusalSpec> & Record<ValueFault, RefusalSpec>;
export const refuse = refusing(specs);
export type TaxonomyRefusal = keyof typeof specs;
