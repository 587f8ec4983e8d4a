import { refusing } from "../../kernel/refusal.ts";

/** Every no of the evidence, named after what it says. */
export const evidenceRefusals = {
  evidence_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这份证据，或者它不在您的查看范围内。",
      en: "There is no such evidence, or it is outside what you may see.",
    },
  },
  evidence_empty: {
    kind: "invalid",
    field: "file",
    say: { zh: "这个文件是空的，请换一个文件。", en: "The file is empty. Choose another one." },
  },
  evidence_same: {
    kind: "conflict",
    field: "file",
    say: {
      zh: "这个文件和证据{piece}的内容完全一样，不用再传。",
      en: "This file has exactly the content of evidence {piece}; there is no need to add it again.",
    },
  },
  evidence_too_many: {
    kind: "too_large",
    say: {
      zh: "一件个案最多{limit}份证据。请把零散的文件合并后再传。",
      en: "A case holds {limit} pieces of evidence at most. Combine single files first.",
    },
  },
  evidence_bytes_missing: {
    kind: "unavailable",
    say: {
      zh: "证据{piece}的文件不在本机的存储里。记录没有受影响；请管理员核对文件目录或从备份恢复。",
      en: "The file of evidence {piece} is not in this machine's store. The record is untouched; an administrator should check the directory or restore it.",
    },
  },
  evidence_bytes_differ: {
    kind: "unavailable",
    say: {
      zh: "证据{piece}的文件和入库时的校验值不一致，已停止提供。请管理员从备份恢复。",
      en: "The file of evidence {piece} is no longer what was kept, so it is not handed out. An administrator should restore it.",
    },
  },
  evidence_not_shared: {
    kind: "conflict",
    say: { zh: "证据{piece}没有给顾客看。", en: "Evidence {piece} is not shared with the customer." },
  },
  task_of_other_case: {
    kind: "invalid",
    field: "taskId",
    say: { zh: "这一件没有这个任务。", en: "This case has no such task." },
  },
  nothing_decided: {
    kind: "rule",
    rule: "R6",
    wayOut: "decide_responsibility",
    say: {
      zh: "还没有认定责任，证据先不能用作决定的依据。",
      en: "Responsibility is not decided yet, so there is no decision to cite it for.",
    },
  },
  upload_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这次上传，或者已经过期清理。请重新选择文件。",
      en: "There is no such upload, or it was cleared away. Choose the file again.",
    },
  },
  upload_elsewhere: {
    kind: "conflict",
    say: {
      zh: "已经收到{received}字节，请从这里接着传。",
      en: "{received} bytes are here already. Continue from there.",
    },
  },
  upload_unfinished: {
    kind: "conflict",
    say: { zh: "文件还没有传完，请接着传。", en: "The file has not arrived completely. Continue sending it." },
  },
  upload_part_wrong: {
    kind: "invalid",
    say: {
      zh: "这一段是空的，或者超过了文件报的大小。",
      en: "This part is empty, or goes beyond the size the file was announced with.",
    },
  },
  evidence_too_large: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "文件超过了{limit}的上限，没有保存。",
      en: "The file is larger than the limit of {limit}; it was not kept.",
    },
  },
  hold_stands: {
    kind: "conflict",
    say: {
      zh: "这一件已经由{name}设了保全，不用再设。",
      en: "{name} has already put this case on legal hold.",
    },
  },
  hold_absent: {
    kind: "conflict",
    say: { zh: "这一件没有设保全。", en: "This case is not on legal hold." },
  },
  export_must_mask: {
    kind: "forbidden",
    rule: "R12",
    field: "redacted",
    say: {
      zh: "您的角色看不到这位顾客的资料，只能导出隐去个人信息的卷宗。",
      en: "Your role has no part in this customer's data: export the case file with personal data masked.",
    },
  },
  export_not_found: {
    kind: "not_found",
    say: {
      zh: "没有这次导出，或者已经过了下载时间。请重新导出。",
      en: "There is no such export, or its time has passed. Export anew.",
    },
  },
} as const;
export const refuse = refusing(evidenceRefusals);
