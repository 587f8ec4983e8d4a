import { useTranslation } from "react-i18next";
import { usePortalLink } from "../use-portal-link.ts";

/** Whether what is written here reaches the customer by itself: on their page, if they have one; nothing else is sent. */
export function ToldHow() {
  const { t } = useTranslation("caseacts");
  const { alive } = usePortalLink();
  return <p className="m act-told">{t(alive ? "toldPortal" : "toldHow")}</p>;
}
