import "./SecretOnce.css";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { copyText } from "./copy-text.ts";

/** Something shown only now: a link, a key. To copy; what it is good for stands beside it. */
export function SecretOnce({ title, value, children }: { title: string; value: string; children?: ReactNode }) {
  const { t } = useTranslation("settings");
  const [copied, setCopied] = useState(false);
  return (
    <div className="once" role="status">
      <b>{title}</b>
      <div className="v">
        <code>{value}</code>
        <Button
          size="s"
          icon={copied ? "check" : undefined}
          onClick={() => void copyText(value).then((done) => setCopied(done))}
        >
          {t(copied ? "copied" : "copy")}
        </Button>
      </div>
      <div className="m">
        <p>{t("onlyOnce")}</p>
        {children && <p>{children}</p>}
      </div>
    </div>
  );
}
