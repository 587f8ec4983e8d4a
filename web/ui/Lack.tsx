import "./Lack.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The mark 缺 before something that is still missing; with `onGo` the words lead to the field. */
export function Lack({ children, onGo, end }: { children?: ReactNode; onGo?: () => void; end?: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <span className="lackw">
      <i className="lack" title={t("lackFull")}>
        <span aria-hidden="true">{t("lack")}</span>
        <span className="sr">{t("lackFull")}</span>
      </i>
      {onGo ? (
        <button type="button" className="lk" onClick={onGo}>
          {children}
        </button>
      ) : (
        <span>{children}</span>
      )}
      {end && <span className="m right">{end}</span>}
    </span>
  );
}
