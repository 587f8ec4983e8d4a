import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { exportValues, importValues } from "../../../src/taxonomies/contract.ts";
import type { Scheme } from "../../../src/taxonomies/rules/schemes.ts";
import { callFile } from "../../shell/client/call.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { treeChanged } from "../../taxonomies/find-values.ts";
import { Button } from "../../ui/Button.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";

const MOST = 500_000;

/** Adds a value, or takes the tree out and in as CSV. */
export function CsvButtons({ scheme, onAdd }: { scheme: Scheme; onAdd: () => void }) {
  const { t } = useTranslation("taxonomies");
  const file = useRef<HTMLInputElement>(null);
  const command = useCommand(importValues, { touches: ["taxonomies"] });
  const take = async () => {
    const { file: blob } = await callFile(exportValues, { scheme });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${scheme}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const bring = async (given: File | undefined) => {
    const csv = await given?.text();
    if (!csv) return;
    if (csv.length > MOST) return toast(t("tooLarge"));
    const done = await command.run({ scheme, csv });
    if (!done) return;
    treeChanged(scheme);
    toast(t("imported", { added: String(done.added), changed: String(done.changed), same: String(done.same) }));
  };
  return (
    <>
      {command.refusal && <RefusalBox refusal={command.refusal} onClose={command.clear} />}
      <Button look="text" onClick={() => void take()}>
        {t("export")}
      </Button>
      <Button look="text" busy={command.busy} title={t("importHow")} onClick={() => file.current?.click()}>
        {t("import")}
      </Button>
      <input
        ref={file}
        hidden
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => {
          void bring(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button look="fill" icon="plus" onClick={onAdd}>
        {t("add")}
      </Button>
    </>
  );
}
