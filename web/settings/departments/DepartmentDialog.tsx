import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { createDepartment, updateDepartment } from "../../../src/people/contract/departments.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { treeOptions } from "../parts/department-tree.ts";
import type { Asked, Department, Region } from "./DepartmentTree.tsx";

const TOP = "top";
const orNull = (value: string) => (value === TOP ? null : value);

/** Name and place of a department: a new one, or one to be renamed or moved. */
export function DepartmentDialog(props: {
  asked: Exclude<Asked, { act: "archive" }> | { act: "change"; department: Department };
  departments: readonly Department[];
  regions: readonly Region[];
  onClose: () => void;
}) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const old = "department" in props.asked ? props.asked.department : null;
  const [name, setName] = useState(old?.name ?? "");
  const [parent, setParent] = useState((old ? old.parentId : "parentId" in props.asked && props.asked.parentId) || TOP);
  const [region, setRegion] = useState(old?.regionId ?? TOP);
  const [tried, setTried] = useState(false);
  const create = useCommand(createDepartment);
  const change = useCommand(updateDepartment);
  const refusal = create.refusal ?? change.refusal;
  const at = (field: string) => refusal?.field === field && refusal.message;
  const save = async () => {
    setTried(true);
    if (!name.trim()) return void goToField("name");
    const place = { name: name.trim(), parentId: orNull(parent), regionId: orNull(region) };
    const done = old ? await change.run({ departmentId: old.id, ...place }) : await create.run(place);
    if (!done) return;
    toast(t(old ? "saved" : "dept.created", { name: place.name }));
    props.onClose();
  };
  const placed = refusal && ["name", "parentId", "regionId"].includes(refusal.field ?? "");
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t(old ? "dept.change" : "dept.create")}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={create.busy || change.busy} onClick={() => void save()}>
            {t(old ? "save" : "dept.create")}
          </Button>
        </>
      }
    >
      <form
        className="dform"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refusal && !placed && <RefusalBox refusal={refusal} />}
        <Field
          label={t("dept.name")}
          name="name"
          required
          error={at("name") || (tried && !name.trim() && t("missing"))}
        >
          <TextInput value={name} onChange={setName} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        <Field label={t("dept.under")} name="parentId" error={at("parentId")}>
          <Select
            value={parent}
            options={[
              { value: TOP, label: t("dept.top") },
              ...treeOptions(props.departments.filter(({ id }) => id !== old?.id)),
            ]}
            onChange={setParent}
          />
        </Field>
        <Field label={t("dept.region")} name="regionId" hint={t("dept.regionHint")} error={at("regionId")}>
          <Select
            value={region}
            options={[{ value: TOP, label: t("dept.noRegion") }, ...treeOptions(props.regions)]}
            onChange={setRegion}
          />
        </Field>
      </form>
    </Dialog>
  );
}
