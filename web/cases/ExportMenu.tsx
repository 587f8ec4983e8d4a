import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refused } from "../shell/client/refusal-error.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Menu } from "../ui/Menu.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { toast } from "../ui/Toast.tsx";
import { downloadCases, type ExportFormat } from "./download-cases.ts";
import type { Asked } from "./filters.ts";
import type { Count } from "./use-counts.ts";

/** Exports exactly the list on screen; the button says how many rows that is. */
export function ExportMenu({ asked, count }: { asked: Asked; count: Count | undefined }) {
  const { t } = useTranslation("cases");
  const may = useMay("case.export");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  if (!may || !count || count.count === 0) return null;
  const start = async (format: ExportFormat) => {
    setBusy(true);
    const outcome = await downloadCases(asked, format, t("export.file"));
    setBusy(false);
    if ("refusal" in outcome) setRefusal(outcome.refusal);
    else toast(t("export.done", { count: outcome.rows }), { icon: "download" });
  };
  return (
    <>
      <Menu
        label={t("export.all")}
        align="end"
        items={[
          { label: t("export.csv"), onSelect: () => void start("csv") },
          { label: t("export.xlsx"), onSelect: () => void start("xlsx") },
        ]}
        trigger={(open) => (
          <Button {...open} look="text" size="s" icon="download" busy={busy}>
            {t(count.more ? "export.allMore" : "export.these", { count: count.count })}
          </Button>
        )}
      />
      <Dialog open={refusal !== null} onClose={() => setRefusal(null)} title={t("export.all")}>
        {refusal && <RefusalBox refusal={refusal} />}
      </Dialog>
    </>
  );
}
