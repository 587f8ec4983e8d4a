import { useTranslation } from "react-i18next";
import { buttonClass } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";

/** Threats or violence: before everything else, everybody's safety. */
export function Safety() {
  const { t } = useTranslation("spot");
  return (
    <section className="spot-safety" role="alert">
      <Icon name="warning" />
      <div className="grow">
        <b>{t("safety.title")}</b>
        <p>{t("safety.body")}</p>
      </div>
      <a href="tel:110" className={buttonClass({})}>
        {t("safety.call")}
      </a>
    </section>
  );
}
