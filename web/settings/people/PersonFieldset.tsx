import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { needsDepartment } from "../../../src/people/rules/needs-department.ts";
import { Field } from "../../ui/Field.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { treeOptions } from "../parts/department-tree.ts";
import { useDepartments } from "../parts/use-departments.ts";
import { type HeldRole, RolesInput } from "./RolesInput.tsx";

export interface PersonFields {
  name: string;
  email: string;
  departmentId: string | null;
  roles: readonly HeldRole[];
}
export const NO_FIELDS: PersonFields = { name: "", email: "", departmentId: null, roles: [] };
const NOWHERE = "none";

/** What an administrator keeps about a person: name, mail, department, roles. */
export function PersonFieldset(props: {
  value: PersonFields;
  onChange: (value: PersonFields) => void;
  errors?: { [K in keyof PersonFields]?: ReactNode };
  /** Stands behind the name. */
  children?: ReactNode;
}) {
  const { t } = useTranslation("settings");
  const { departments } = useDepartments();
  const { value, onChange, errors = {} } = props;
  const put = (change: Partial<PersonFields>) => onChange({ ...value, ...change });
  return (
    <>
      <Field label={t("people.name")} name="name" required error={errors.name}>
        <TextInput value={value.name} onChange={(name) => put({ name })} maxLength={LENGTHS.name} autoComplete="off" />
      </Field>
      {props.children}
      <Field label={t("people.email")} name="email" error={errors.email}>
        <TextInput
          type="email"
          value={value.email}
          onChange={(email) => put({ email })}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Field
        label={t("people.department")}
        name="departmentId"
        required={needsDepartment({ ...value, departmentId: null })}
        error={errors.departmentId}
      >
        <Select
          value={value.departmentId ?? NOWHERE}
          options={[{ value: NOWHERE, label: t("people.noDepartment") }, ...treeOptions(departments)]}
          onChange={(id) => put({ departmentId: id === NOWHERE ? null : id })}
        />
      </Field>
      <Field label={t("people.roles")} name="roles" group hint={t("people.rolesHint")} error={errors.roles}>
        <RolesInput value={value.roles} onChange={(roles) => put({ roles })} />
      </Field>
    </>
  );
}
