import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../src/kernel/authority.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { Select } from "../../ui/Select.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { treeOptions } from "../parts/department-tree.ts";
import { useDepartments } from "../parts/use-departments.ts";

const STATES = ["active", "invited", "locked", "left"] as const;
export interface PeopleFilter {
  q?: string;
  department?: string;
  role?: Role;
  state?: (typeof STATES)[number];
}

/** Conditions of the list of people; they stand in the address. */
export function PeopleFilters(props: {
  filter: PeopleFilter;
  onChange: (change: { [K in keyof PeopleFilter]?: string | undefined }) => void;
}) {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  const { departments } = useDepartments();
  const { filter, onChange } = props;
  return (
    <div className="pfil">
      <SearchInput
        label={t("people.find")}
        placeholder={t("people.find")}
        query={filter.q ?? ""}
        onQuery={(q) => onChange({ q })}
      />
      <Select
        label={t("people.department")}
        value={filter.department ?? ""}
        placeholder={t("people.anyDepartment")}
        options={treeOptions(departments)}
        onChange={(department) => onChange({ department })}
      />
      <Select<Role>
        label={t("people.role")}
        value={filter.role ?? ""}
        placeholder={t("people.anyRole")}
        options={ROLES.map((value) => ({ value, label: word("role", value) }))}
        onChange={(role) => onChange({ role })}
      />
      <Select
        label={t("people.state")}
        value={filter.state ?? ""}
        placeholder={t("people.anyState")}
        options={STATES.map((value) => ({ value, label: t(`people.states.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
    </div>
  );
}
