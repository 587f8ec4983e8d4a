import { useTranslation } from "react-i18next";
import { archiveDepartment, archiveRegion } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { toast } from "../../ui/Toast.tsx";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";

/** Takes a department or region out of use, with a reason; refused while somebody or something is left in it. */
export function ArchiveDialog(props: {
  what: "department" | "region";
  place: { id: string; name: string; version: number };
  again: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const department = useCommand(archiveDepartment);
  const region = useCommand(archiveRegion);
  const { id, name, version } = props.place;
  const isRegion = props.what === "region";
  const go = async (reason: string) => {
    const done = isRegion
      ? await region.run({ regionId: id, version, reason })
      : await department.run({ departmentId: id, version, reason });
    if (!done) return props.again();
    toast(t("dept.archived", { name }));
    props.onClose();
  };
  return (
    <ReasonDialog
      title={t("dept.archiveAsk", { name })}
      word={t(isRegion ? "dept.archiveRegion" : "dept.archive")}
      refusal={department.refusal ?? region.refusal}
      busy={department.busy || region.busy}
      onDo={(reason) => void go(reason)}
      onClose={props.onClose}
    >
      {t(isRegion ? "dept.archiveRegionBody" : "dept.archiveBody")}
    </ReasonDialog>
  );
}
