import { useTranslation } from "react-i18next";
import { archiveDepartment } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { toast } from "../../ui/Toast.tsx";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import type { Department } from "./DepartmentTree.tsx";

/** Takes a department out of use, with a reason; refused while somebody or something is left in it. */
export function ArchiveDialog({ department, onClose }: { department: Department; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const archive = useCommand(archiveDepartment);
  const go = async (reason: string) => {
    if (!(await archive.run({ departmentId: department.id, reason }))) return;
    toast(t("dept.archived", { name: department.name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("dept.archiveAsk", { name: department.name })}
      word={t("dept.archive")}
      refusal={archive.refusal}
      busy={archive.busy}
      onDo={(reason) => void go(reason)}
      onClose={onClose}
    >
      {t("dept.archiveBody")}
    </ReasonDialog>
  );
}
