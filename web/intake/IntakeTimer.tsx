import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Bar } from "../ui/Bar.tsx";
import { serverNow } from "../ui/now.ts";

const TARGET = 60;
/** After this long it is no longer one conversation: a draft of before is being finished. */
const ONE_TALK = 30 * 60;

/** Time since the first key against the target of a minute; it informs and never turns red. */
export function IntakeTimer({ since }: { since: string | null }) {
  const { t } = useTranslation("intake");
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = since ? Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000)) : 0;
  if (seconds > ONE_TALK)
    return (
      <span className="tm row">
        <span className="m">{t("timer.resumed")}</span>
      </span>
    );
  return (
    <span className="tm row" role="timer" aria-label={t("timer.label")} title={t("timer.label")}>
      <span className="t2 used">{t("timer.used")}</span>
      <b>
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
      </b>
      <Bar share={seconds / TARGET} label={t("timer.label")} width={96} />
      <span className="m aim">{t("timer.target")}</span>
    </span>
  );
}
