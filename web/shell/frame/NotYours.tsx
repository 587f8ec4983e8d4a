import "./Problem.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PERMISSIONS } from "../../../src/kernel/authority.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { useSession } from "../session/session.ts";
import type { Guarded } from "./barred.ts";
import { Page } from "./Page.tsx";

/** An address that this person's roles may not open: what it is for, who may, and the way back. */
export function NotYours({ word, permission }: Guarded) {
  const { t } = useTranslation("shell");
  const { roles } = useSession();
  const format = useFormat();
  const role = useVocabulary();
  const named = (all: readonly (typeof roles)[number][]) => format.list(all.map((one) => role("role", one)));
  return (
    <Page title={t(`nav.${word}`)} className="p-barred">
      <div className="problem">
        <h2>{t("notYours.title", { page: t(`nav.${word}`) })}</h2>
        <p>{t(`notYours.of.${word}`)}</p>
        <p className="m">{t("notYours.who", { roles: named(PERMISSIONS[permission]), yours: named(roles) })}</p>
        <Link to="/desk" className={buttonClass({})}>
          {t("notFound.back")}
        </Link>
      </div>
    </Page>
  );
}
