import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { ROLES } from "../../../src/kernel/authority.ts";
import { useSession } from "../../shell/session/session.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { holds, permissionGroups } from "./permission-groups.ts";

/** Permissions down, roles across; my own roles are tinted. */
export function RoleMatrix() {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  const { roles: mine } = useSession();
  const look = (role: (typeof ROLES)[number]) => (mine.includes(role) ? "mine" : undefined);
  return (
    <table aria-label={t("section.roles")}>
      <thead>
        <tr>
          <th scope="col">{t("roles.permission")}</th>
          {ROLES.map((role) => (
            <th key={role} scope="col" className={look(role)}>
              {word("role", role)}
              {mine.includes(role) && <span className="sr">{t("roles.yours")}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {permissionGroups().map(({ group, lines }) => (
          <Fragment key={group}>
            <tr className="grp">
              <th colSpan={ROLES.length + 1} scope="rowgroup">
                {t(`roles.group.${group}`)}
              </th>
            </tr>
            {lines.map(({ may, permission }) => (
              <tr key={may}>
                <th scope="row">{t(`roles.may.${may}`)}</th>
                {ROLES.map((role) => (
                  <td key={role} className={look(role)}>
                    {holds(role, permission) ? (
                      <Icon name="check" size="s" label={t("roles.yes")} />
                    ) : (
                      <span className="sr">{t("roles.no")}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
