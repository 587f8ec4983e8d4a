import "./RolesInput.css";
import { useTranslation } from "react-i18next";
import { ROLES, ROW_SCOPES, type Role, type RowScope } from "../../../src/kernel/authority.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Select } from "../../ui/Select.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";

export interface HeldRole {
  role: Role;
  scope: RowScope;
}
/** With what reach a role usually comes: whole-house roles see all, the rest their department. */
const USUAL: Partial<Record<Role, RowScope>> = {
  administrator: "all",
  compliance: "all",
  quality_analyst: "all",
  new_staff: "own",
};

/** Roles to tick, each with the rows it reaches. */
export function RolesInput({ value, onChange }: { value: readonly HeldRole[]; onChange: (value: HeldRole[]) => void }) {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  const put = (role: Role, scope: RowScope | null) => {
    const rest = value.filter((held) => held.role !== role);
    const next = scope ? [...rest, { role, scope }] : rest;
    onChange(ROLES.flatMap((one) => next.filter((held) => held.role === one)));
  };
  return (
    <ul className="roles">
      {ROLES.map((role) => {
        const held = value.find((one) => one.role === role);
        return (
          <li key={role}>
            <Checkbox checked={Boolean(held)} onChange={(on) => put(role, on ? (USUAL[role] ?? "department") : null)}>
              <span>
                {word("role", role)}
                <span className="m does">{t(`roles.does.${role}`)}</span>
              </span>
            </Checkbox>
            {held && (
              <Select
                label={t("people.scopeOf", { role: word("role", role) })}
                value={held.scope}
                options={ROW_SCOPES.map((scope) => ({ value: scope, label: word("scope", scope) }))}
                onChange={(scope) => put(role, scope)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
