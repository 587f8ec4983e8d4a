import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../src/kernel/authority.ts";
import { useSession } from "../../shell/session/session.ts";
import { Field } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Select } from "../../ui/Select.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { holds, permissionGroups } from "./permission-groups.ts";

/** The same table for a narrow page: one role, what it may. */
export function ByRole() {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  const { roles: mine } = useSession();
  const [role, setRole] = useState<Role>(mine[0] ?? "agent");
  return (
    <div className="byrole">
      <Field label={t("people.role")}>
        <Select
          value={role}
          options={ROLES.map((value) => ({ value, label: word("role", value) }))}
          onChange={setRole}
        />
      </Field>
      <ul>
        {permissionGroups()
          .flatMap(({ lines }) => lines)
          .filter(({ permission }) => holds(role, permission))
          .map(({ may }) => (
            <li key={may}>
              <Icon name="check" size="s" />
              {t(`roles.may.${may}`)}
            </li>
          ))}
      </ul>
    </div>
  );
}
