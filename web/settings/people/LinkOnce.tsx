import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { SecretOnce } from "../parts/SecretOnce.tsx";

/** A link that sets a password, whole and to copy, with until when it is good. */
export function LinkOnce(props: { link: { link: string; expiresAt: string }; purpose: "join" | "new_password" }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  return (
    <SecretOnce title={t(`people.link.${props.purpose}`)} value={new URL(props.link.link, location.origin).href}>
      {t("people.link.until", { time: format.dayTime(props.link.expiresAt, now) })}
    </SecretOnce>
  );
}
