import { useTranslation } from "react-i18next";
import type { Role, RowScope } from "../../../src/kernel/authority.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";

/** Roles in one line, each with the rows it reaches where that is known. */
export function HeldRoles({ roles }: { roles: readonly { role: Role; scope?: RowScope }[] }) {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  if (roles.length === 0) return <>{t("people.noRoles")}</>;
  const scopes = new Set(roles.map(({ scope }) => scope));
  const same = scopes.size === 1 ? [...scopes][0] : undefined;
  const said = roles.map(({ role, scope }) => {
    const name = word("role", role);
    return scope && !same ? t("people.roleWithScope", { role: name, scope: word("scope", scope) }) : name;
  });
  const all = said.join(t("comma"));
  return <>{same ? t("people.rolesWithScope", { roles: all, scope: word("scope", same) }) : all}</>;
}
