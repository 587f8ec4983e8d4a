import { useTranslation } from "react-i18next";
import { createRegion, updateRegion } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Field } from "../../ui/Field.tsx";
import { toast } from "../../ui/Toast.tsx";
import { Conflicts } from "../parts/Conflicts.tsx";
import { branchOf } from "../parts/department-tree.ts";
import { useEdit } from "../parts/use-edit.ts";
import { PlaceForm } from "./PlaceForm.tsx";
import { PlaceSelect } from "./PlaceSelect.tsx";
import { changedOf, type Region } from "./places.ts";

/** Name and place of a region: a new one, or one to be renamed or moved. */
export function RegionDialog(props: {
  /** The region as it stands now; absent for a new one. */
  old?: Region;
  /** Where a new one is offered to stand. */
  parentId: string | null;
  regions: readonly Region[];
  again: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { old, regions } = props;
  const edit = useEdit(old?.version ?? 0, {
    name: old?.name ?? "",
    parentId: old ? old.parentId : props.parentId,
  });
  const { fields, setFields } = edit;
  const create = useCommand(createRegion);
  const change = useCommand(updateRegion);
  const refusal = create.refusal ?? change.refusal;
  const save = async () => {
    const whole = { ...fields, name: fields.name.trim() };
    const changes = { regionId: old?.id ?? "", version: edit.version, ...changedOf(whole, edit.changed) };
    if (!(old ? await change.run(changes) : await create.run(whole))) return props.again();
    toast(t(old ? "saved" : "dept.regionCreated", { name: whole.name }));
    props.onClose();
  };
  const below = old && branchOf(regions, old.id);
  return (
    <PlaceForm
      title={t(old ? "dept.changeRegion" : "dept.addRegion")}
      word={t(old ? "save" : "dept.addRegion")}
      nameLabel={t("dept.regionName")}
      name={fields.name}
      onName={(name) => setFields({ ...fields, name })}
      refusal={edit.conflicts.length > 0 ? null : refusal}
      beside={["parentId"]}
      busy={create.busy || change.busy}
      notice={
        edit.conflicts.length > 0 && (
          <Conflicts
            conflicts={edit.conflicts}
            onYield={edit.yieldTo}
            label={(field) => t(`audit.field.${field}`)}
            value={(field, theirs) =>
              field === "name" ? theirs.name : (regions.find(({ id }) => id === theirs.parentId)?.name ?? t("dept.top"))
            }
          />
        )
      }
      onSave={() => void save()}
      onClose={props.onClose}
    >
      <Field
        label={t("dept.under")}
        name="parentId"
        hint={t("dept.regionUnderHint")}
        error={refusal?.field === "parentId" && refusal.message}
      >
        <PlaceSelect
          value={fields.parentId}
          nodes={regions.filter(({ id }) => !below?.has(id))}
          none="top"
          onChange={(parentId) => setFields({ ...fields, parentId })}
        />
      </Field>
    </PlaceForm>
  );
}
