import "./House.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { startTour } from "../shell/tour/tour.ts";
import { Button } from "../ui/Button.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";

/** What those may do who see no cases: take a complaint, and learn. */
export function MayDo() {
  const { t } = useTranslation("desk");
  return (
    <section aria-labelledby="desk-may">
      <SectionHead id="desk-may" title={t("may.title")} />
      <ul className="house">
        <li>
          <div className="grow">
            <b>{t("may.take")}</b>
            <div className="m">{t("may.takeHow")}</div>
          </div>
          <Link to={"/intake" as "/desk"}>{t("may.goTake")}</Link>
        </li>
        <li>
          <div className="grow">
            {t("may.tour")}
            <div className="m">{t("may.tourHow")}</div>
          </div>
          <Button look="text" onClick={startTour}>
            {t("may.goTour")}
          </Button>
        </li>
        <li>
          <div className="grow">
            {t("may.roles")}
            <div className="m">{t("may.rolesHow")}</div>
          </div>
          <Link to={"/settings/roles" as "/desk"}>{t("may.goRoles")}</Link>
        </li>
      </ul>
    </section>
  );
}
