import { refusing } from "../../kernel/refusal.ts";

/** Every no about customers. */
export const customerRefusals = {
  customer_not_found: {
    kind: "not_found",
    say: { zh: "没有这位顾客。", en: "There is no such customer." },
  },
  customer_not_yours: {
    kind: "forbidden",
    rule: "R12",
    say: {
      zh: "您手上没有这位顾客的个案，不能查看完整号码或更改资料；先登记来意，或请主办处理。",
      en: "You have no case of this customer, so you may neither see full numbers nor change the record. Take the case first, or ask its owner.",
    },
  },
  care_need_to_know: {
    kind: "forbidden",
    rule: "R12",
    say: {
      zh: "照顾的缘由只给办理这位顾客个案的人看和改；怎么照顾，您可以照做。",
      en: "Why this customer needs care is only for those who handle their case; what to do for them you can see.",
    },
  },
  care_basis_needed: {
    kind: "rule",
    rule: "R12",
    field: "basis",
    say: {
      zh: "写明缘由，就要写明凭什么知道：顾客同意、顾客自己说的，或有材料。",
      en: "Saying why needs how we know: the customer's consent, their own words, or a document.",
    },
  },
  care_only_observed: {
    kind: "rule",
    rule: "R12",
    field: "basis",
    say: {
      zh: "只是同事观察到的，不能记成疾病、残障或写细节；先征得顾客同意，或只记怎么照顾。",
      en: "What a colleague only observed is not kept as illness, disability or details. Ask the customer first, or record only what to do.",
    },
  },
  identifier_wrong: {
    kind: "invalid",
    field: "value",
    say: {
      zh: "这不像一个完整的号码，请核对后再填。",
      en: "This is not complete for its kind. Check it and enter it again.",
    },
  },
  identifier_known: {
    kind: "conflict",
    field: "value",
    say: {
      zh: "这位顾客已经有这个号码。",
      en: "This customer already has it.",
    },
  },
  identifier_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这个号码。",
      en: "There is no such identifier.",
    },
  },
  identifier_is_wrong: {
    kind: "conflict",
    say: {
      zh: "这个号码已标为不对，不能用来联系。",
      en: "This one is marked wrong and cannot be the one to use.",
    },
  },
  too_many_identifiers: {
    kind: "rule",
    rule: "R12",
    say: {
      zh: "一位顾客最多记{most}个号码，请先把不用的标为不对。",
      en: "A customer holds at most {most} identifiers.",
    },
  },
  merge_with_itself: {
    kind: "invalid",
    field: "otherId",
    say: {
      zh: "请选另一份档案。",
      en: "Choose another record.",
    },
  },
  customer_merged_already: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "其中一份档案已经并入别的档案，请刷新后再看。",
      en: "One of the records has been merged already. Reload and look again.",
    },
  },
  merge_keeps_care: {
    kind: "rule",
    rule: "R12",
    say: {
      zh: "要并入的档案有照顾安排，这份没有：请反过来合并，保留有照顾安排的那份。",
      en: "The other record holds adjustments and this one none: merge the other way round, so that they stay.",
    },
  },
  merge_too_many_cases: {
    kind: "rule",
    say: {
      zh: "要并入的档案超过{most}件个案，请联系管理员核对是否导入有误。",
      en: "The other record has more than {most} cases. Ask an administrator whether an import was mapped wrongly.",
    },
  },
  merge_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这次合并。",
      en: "There is no such merge.",
    },
  },
  merge_undone: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "这次合并已经撤销。",
      en: "This merge has been taken back already.",
    },
  },
  merge_undo_later_first: {
    kind: "conflict",
    say: {
      zh: "保留的档案后来又并入了别的档案，请先撤销后一次。",
      en: "The kept record was merged into another since. Take back the later merge first.",
    },
  },
  customer_changed: {
    kind: "conflict",
    wayOut: "reload",
    say: {
      zh: "您打开后，这份档案已经改过，请对照后再保存。",
      en: "This record was changed since you opened it. Compare and save again.",
    },
  },
  customer_unknown: {
    kind: "invalid",
    field: "customer.customerId",
    say: {
      zh: "没有这位顾客，请重新选择，或填写称呼和联系方式。",
      en: "There is no such customer. Choose again, or give a name and a contact.",
    },
  },
  customer_name_needed: {
    kind: "invalid",
    field: "customer.name",
    say: {
      zh: "新顾客要填称呼；不愿留名可选匿名。",
      en: "A new customer needs a name; someone who gives none can stay anonymous.",
    },
  },
  name_holds_contact: {
    kind: "invalid",
    rule: "R12",
    field: "customer.name",
    say: {
      zh: "称呼里有电话或邮箱，请去掉，只留姓名；受理时号码要单独填写，才会遮盖，下次才认得出。",
      en: "The name contains a phone number or e-mail address. Keep only the name here; at intake, enter the number on its own, so that it is masked and recognised next time.",
    },
  },
  phone_wrong: {
    kind: "invalid",
    field: "customer.phone",
    say: {
      zh: "电话号码不完整，请核对后再填。",
      en: "This phone number is not complete. Check it and enter it again.",
    },
  },
} as const;
export const refuseCustomer = refusing(customerRefusals);
