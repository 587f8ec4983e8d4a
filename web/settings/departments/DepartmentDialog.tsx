import { useTranslation } from "react-i18next";
import { createDepartment, updateDepartment } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Field } from "../../ui/Field.tsx";
import { toast } from "../../ui/Toast.tsx";
import { Conflicts } from "../parts/Conflicts.tsx";
import { branchOf } from "../parts/department-tree.ts";
import { useEdit } from "../parts/use-edit.ts";
import { PlaceForm } from "./PlaceForm.tsx";
import { PlaceSelect } from "./PlaceSelect.tsx";
import { changedOf, type Department, type Region } from "./places.ts";

/** Name and place of a department: a new one, or one to be renamed or moved. */
export function DepartmentDialog(props: {
  /** The department as it stands now; absent for a new one. */
  old?: Department;
  /** Where a new one is offered to stand. */
  parentId: string | null;
  departments: readonly Department[];
  regions: readonly Region[];
  again: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { old, departments, regions } = props;
  const edit = useEdit(old?.version ?? 0, {
    name: old?.name ?? "",
    parentId: old ? old.parentId : props.parentId,
    regionId: old?.regionId ?? null,
  });
  const { fields, setFields } = edit;
  const create = useCommand(createDepartment);
  const change = useCommand(updateDepartment);
  const refusal = create.refusal ?? change.refusal;
  const at = (field: string) => refusal?.field === field && refusal.message;
  const save = async () => {
    const whole = { ...fields, name: fields.name.trim() };
    const changes = { departmentId: old?.id ?? "", version: edit.version, ...changedOf(whole, edit.changed) };
    if (!(old ? await change.run(changes) : await create.run(whole))) return props.again();
    toast(t(old ? "saved" : "dept.created", { name: whole.name }));
    props.onClose();
  };
  const below = old && branchOf(departments, old.id);
  const named = (nodes: readonly { id: string; name: string }[], id: string | null) =>
    nodes.find((node) => node.id === id)?.name;
  return (
    <PlaceForm
      title={t(old ? "dept.change" : "dept.create")}
      word={t(old ? "save" : "dept.create")}
      nameLabel={t("dept.name")}
      name={fields.name}
      onName={(name) => setFields({ ...fields, name })}
      refusal={edit.conflicts.length > 0 ? null : refusal}
      beside={["parentId", "regionId"]}
      busy={create.busy || change.busy}
      notice={
        edit.conflicts.length > 0 && (
          <Conflicts
            conflicts={edit.conflicts}
            onYield={edit.yieldTo}
            label={(field) => t(`audit.field.${field}`)}
            value={(field, theirs) =>
              field === "name"
                ? theirs.name
                : field === "parentId"
                  ? (named(departments, theirs.parentId) ?? t("dept.top"))
                  : (named(regions, theirs.regionId) ?? t("dept.noRegion"))
            }
          />
        )
      }
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Field label={t("dept.under")} name="parentId" error={at("parentId")}>
        <PlaceSelect
          value={fields.parentId}
          nodes={departments.filter(({ id }) => !below?.has(id))}
          none="top"
          onChange={(parentId) => setFields({ ...fields, parentId })}
        />
      </Field>
      <Field label={t("dept.region")} name="regionId" hint={t("dept.regionHint")} error={at("regionId")}>
        <PlaceSelect
          value={fields.regionId}
          nodes={regions}
          none="noRegion"
          onChange={(regionId) => setFields({ ...fields, regionId })}
        />
      </Field>
    </PlaceForm>
  );
}
