import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../src/kernel/authority.ts";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
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
const PAUSE = 250;

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
      <Search value={filter.q ?? ""} onChange={(q) => onChange({ q })} />
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

/** Asks after a short pause, so that not every letter is a request. */
function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation("settings");
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      type="search"
      icon="search"
      value={typed}
      onChange={setTyped}
      placeholder={t("people.find")}
      aria-label={t("people.find")}
    />
  );
}
