import { useTranslation } from "react-i18next";
import { viewCase } from "../../src/cases/contract/lists.ts";
import { citeEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";

/** What rests on a piece: each department's task, and the decision once there is one; pressed again, it is taken back. */
export function CiteMenu({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const { data } = useRead(viewCase, { caseId });
  const { run, refusal, clear } = useCommand(citeEvidence, { touches: ["evidence", "cases"] });
  const { evidenceId, uses } = piece;
  const tasks = (data?.story ?? []).flatMap((entry) => (entry.kind === "task" ? [entry.task] : []));
  const items: MenuItem[] = tasks
    .filter((task) => task.state !== "cancelled")
    .map(({ taskId, ordinal, departmentName }) => {
      const checked = uses.some((use) => use.usedId === taskId);
      const label = t("reader.task", { task: ordinal });
      return {
        label,
        note: departmentName,
        checked,
        onSelect: () => void run({ caseId, evidenceId, taskId, cited: !checked }),
      };
    });
  if (data?.case.decision) {
    const checked = uses.some((use) => use.usedFor === "decision");
    items.push({
      label: t("reader.decision"),
      checked,
      onSelect: () => void run({ caseId, evidenceId, cited: !checked }),
    });
  }
  if (items.length === 0) return null;
  return (
    <>
      <Menu
        label={t("reader.citeLabel")}
        items={items}
        trigger={(attributes) => (
          <Button size="s" {...attributes}>
            {t("reader.cite")}
          </Button>
        )}
      />
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
    </>
  );
}
