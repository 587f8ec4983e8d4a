import { useTranslation } from "react-i18next";
import { chooseSheet, type viewImport } from "../../src/imports/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Select } from "../ui/Select.tsx";
import { useFormat } from "../words/use-format.ts";
import { keepSample } from "./samples.ts";

/** Which sheet of a workbook is read: to be chosen until a row of one is taken. Nothing where there is one sheet. */
export function SheetChoice({ view }: { view: AnswerOf<typeof viewImport> }) {
  const { t } = useTranslation("imports");
  const { run, sheets } = view;
  const format = useFormat();
  const choose = useCommand(chooseSheet, { onDone: keepSample });
  if (sheets.length < 2) return null;
  const word = ({ name, rows, hidden }: (typeof sheets)[number]) =>
    t(rows === 0 ? "sheetEmpty" : hidden ? "sheetHidden" : "sheetRows", { name, rows: format.number(rows) });
  return (
    <section className="msheet" aria-label={t("sheet")} data-field="sheet" aria-busy={choose.busy}>
      <SectionHead
        title={t("sheet")}
        note={t("sheetNote", { count: sheets.length })}
        end={
          run.allowed.includes("sheet") ? (
            <Select
              label={t("sheetChoose")}
              value={run.sheet ?? ""}
              options={sheets.map((sheet) => ({ value: sheet.name, label: word(sheet) }))}
              onChange={(sheet) => void choose.run({ runId: run.runId, sheet })}
            />
          ) : (
            <span className="m">{t("sheetFixed", { sheet: run.sheet })}</span>
          )
        }
      />
      {choose.refusal && <RefusalBox refusal={choose.refusal} onClose={choose.clear} />}
    </section>
  );
}
