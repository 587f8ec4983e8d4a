import { refusing } from "../../kernel/refusal.ts";

/** Every no of an import: of the file, of the mapping, of the run. What a single row is refused for is in row-faults.ts. */
export const importRefusals = {
  file_missing: {
    kind: "not_found",
    field: "file",
    say: { zh: "找不到文件 {file}，请核对路径。", en: "There is no file {file}. Check the path." },
  },
  file_empty: {
    kind: "invalid",
    field: "file",
    say: { zh: "文件里没有数据行。", en: "The file holds no rows." },
  },
  file_unreadable: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "这不是能读的表格或文本。请另存为 CSV（UTF-8）、XLSX 或 JSONL 再导入。",
      en: "This is not a table or text that can be read. Save it as CSV (UTF-8), XLSX or JSONL.",
    },
  },
  file_binary: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "这不是能读的表格或文本（{what}）。请另存为 CSV（UTF-8）、XLSX 或 JSONL 再导入。",
      en: "This is not a table or text that can be read ({what}). Save it as CSV (UTF-8), XLSX or JSONL.",
    },
  },
  file_encoding_unknown: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "文字编码认不出来：不是 UTF-8、UTF-16，也不是 GBK。请另存为 UTF-8 再导入。",
      en: "The text encoding is not UTF-8, UTF-16 or GBK. Save the file as UTF-8.",
    },
  },
  file_damaged: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "文件读到一半出错，可能已损坏：{problem}。请重新导出后再试。",
      en: "The file cannot be read to its end and may be damaged: {problem}. Export it again.",
    },
  },
  file_too_large: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "文件超过 {limit}。请拆成几份，或用命令 redress import cases 导入。",
      en: "The file is larger than {limit}. Split it, or use the command redress import cases.",
    },
  },
  file_unpacks_too_large: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "“{file}”解压后超过{limit}，没有再读下去。请拆成几份；或解压成CSV，用命令redress import cases导入。",
      en: "“{file}” unpacks to more than {limit} and was read no further. Split it, or unpack it as CSV and use the command redress import cases.",
    },
  },
  workbook_part_too_large: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "“{file}”有一部分（{part}）超过{limit}，没有再读下去。请把要导入的工作表另存为CSV（UTF-8）再导入。",
      en: "A part of “{file}” ({part}) is larger than {limit} and was read no further. Save the sheet as CSV (UTF-8) and import that.",
    },
  },
  workbook_cells_too_many: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "“{file}”的单元格超过{limit}个，没有再读下去。请拆成几份，或另存为CSV（UTF-8）再导入。",
      en: "“{file}” holds more than {limit} cells and was read no further. Split it, or save it as CSV (UTF-8).",
    },
  },
  workbook_sheets_too_many: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "“{file}”的工作表超过{limit}张。请把要导入的工作表另存为一个文件再导入。",
      en: "“{file}” has more than {limit} sheets. Save the sheet to be imported as a file of its own.",
    },
  },
  columns_too_many: {
    kind: "too_large",
    field: "file",
    say: {
      zh: "“{file}”超过{limit}列。请删去不需要的列再导入。",
      en: "“{file}” has more than {limit} columns. Delete those that are not needed.",
    },
  },
  file_not_sent: {
    kind: "invalid",
    field: "file",
    say: { zh: "没有收到文件，请选择一个文件。", en: "No file arrived. Choose a file." },
  },
  file_gone: {
    kind: "conflict",
    field: "file",
    say: {
      zh: "上传的文件已经不再保存，请重新上传；已导入的行不会重复。",
      en: "The uploaded file is no longer kept. Upload it again; rows already taken are not taken twice.",
    },
  },
  file_not_here: {
    kind: "conflict",
    field: "file",
    say: {
      zh: "上传的文件不在这台机器（{machine}）上，导入停在原处，什么都没有丢。请在收下文件的那台机器上开始，或重新上传。",
      en: "The uploaded file is not on this machine ({machine}). The import waits where it stands and nothing is lost: start it on the machine that took the file, or upload it again.",
    },
  },
  sheet_unknown: {
    kind: "invalid",
    field: "sheet",
    say: {
      zh: "工作簿里没有名为“{sheet}”的工作表，现有：{known}。",
      en: "The workbook has no sheet “{sheet}”. It has: {known}.",
    },
  },
  sheet_empty: {
    kind: "invalid",
    field: "sheet",
    say: {
      zh: "工作表“{sheet}”里没有数据行，有数据的是：{filled}。",
      en: "The sheet “{sheet}” holds no rows. Those that do: {filled}.",
    },
  },
  sheet_fixed: {
    kind: "conflict",
    field: "sheet",
    say: {
      zh: "工作表“{sheet}”已经导入了一部分，不能再换。请接着导完，或重新上传文件再选别的表。",
      en: "Part of the sheet “{sheet}” is imported already. Finish it, or upload the file again to choose another.",
    },
  },
  file_no_workbook: {
    kind: "invalid",
    field: "sheet",
    say: {
      zh: "{file} 不是 XLSX 工作簿，没有工作表可选，请不要指定工作表。",
      en: "{file} is not an XLSX workbook and has no sheets. Name none.",
    },
  },
  department_not_there: {
    kind: "invalid",
    field: "department",
    say: {
      zh: "没有部门“{department}”，或它已停用。现有：{known}。要新建或恢复，请到“设置 → 部门与地区”。",
      en: "There is no department “{department}”, or it is archived. There are: {known}. Create or bring it back under Settings → Departments.",
    },
  },
  column_named_twice: {
    kind: "invalid",
    field: "file",
    say: {
      zh: "列名“{column}”出现了两次，请改名后再导入。",
      en: "The column name “{column}” stands twice. Rename one.",
    },
  },
  mapping_unreadable: {
    kind: "invalid",
    field: "mapping",
    say: { zh: "对应表不是有效的 YAML：{problem}", en: "The mapping is not valid YAML: {problem}" },
  },
  mapping_key_unknown: {
    kind: "invalid",
    field: "mapping",
    say: {
      zh: "对应表里没有“{key}”这一项。您要的可能是“{nearest}”。",
      en: "The mapping has no entry “{key}”. Did you mean “{nearest}”?",
    },
  },
  mapping_wrong: {
    kind: "invalid",
    field: "mapping",
    say: { zh: "对应表的“{key}”写得不对：{problem}", en: "“{key}” in the mapping is not right: {problem}" },
  },
  mapping_value_unknown: {
    kind: "invalid",
    field: "mapping",
    say: {
      zh: "对应表给“{key}”的值“{value}”不在可用的值里：{known}",
      en: "The mapping gives “{key}” the value “{value}”, which is none of: {known}",
    },
  },
  mapping_words_missing: {
    kind: "invalid",
    field: "mapping",
    say: {
      zh: "对应表要指明哪一列是诉求原文（words）。",
      en: "The mapping must say which column holds what the customer said (words).",
    },
  },
  mapping_not_guessed: {
    kind: "invalid",
    field: "mapping",
    say: {
      zh: "从列名看不出哪一列是诉求原文，请写对应表。文件的列：{columns}",
      en: "The column names do not tell which holds what the customer said. Write a mapping. Columns: {columns}",
    },
  },
  column_unknown: {
    kind: "invalid",
    field: "mapping",
    say: {
      zh: "“{key}”要用的列“{column}”在文件里没有。您要的可能是“{nearest}”。",
      en: "“{key}” needs the column “{column}”, which the file does not have. Did you mean “{nearest}”?",
    },
  },
  zone_unknown: {
    kind: "invalid",
    field: "mapping",
    say: { zh: "没有“{zone}”这个时区。", en: "There is no time zone “{zone}”." },
  },
  import_not_permitted: {
    kind: "forbidden",
    say: { zh: "您的角色不能导入。", en: "Your role may not import." },
  },
  import_unknown: {
    kind: "not_found",
    say: { zh: "没有这次导入。", en: "There is no such import." },
  },
  import_busy: {
    kind: "conflict",
    say: {
      zh: "这次导入正在另一个进程里进行，请等它结束或先取消。",
      en: "This import is under way in another process. Wait for it, or cancel it first.",
    },
  },
  import_not_startable: {
    kind: "conflict",
    say: { zh: "这次导入已经完成或正在进行。", en: "This import is done or under way." },
  },
  import_not_running: {
    kind: "conflict",
    say: { zh: "这次导入没有在进行，不用取消。", en: "This import is not under way; there is nothing to cancel." },
  },
} as const;
export const refuse = refusing(importRefusals);
