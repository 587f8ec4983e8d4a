import "./Roles.css";
import { useTranslation } from "react-i18next";
import { ROW_SCOPES } from "../../../src/kernel/authority.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { useNarrow } from "../parts/use-narrow.ts";
import { ByRole } from "./ByRole.tsx";
import { RoleMatrix } from "./RoleMatrix.tsx";

/** Which role may do what: the product's own table, to read. On a phone one role at a time. */
export default function RolesSection() {
  const { t } = useTranslation("settings");
  const word = useVocabulary();
  const narrow = useNarrow();
  return (
    <>
      <SectionHeader title={t("section.roles")} note={t("roles.fixed")} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table longer than the page must scroll by keys */}
      <section className="perm" aria-label={t("section.roles")} tabIndex={0}>
        <p className="t2">{t("roles.lead")}</p>
        {narrow ? <ByRole /> : <RoleMatrix />}
        <dl className="scopes">
          {ROW_SCOPES.map((scope) => (
            <div key={scope} style={{ display: "contents" }}>
              <dt>{word("scope", scope)}</dt>
              <dd>{t(`roles.scopes.${scope}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
