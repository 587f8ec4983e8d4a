import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../ui/Icon.tsx";
import { serverNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";

/** How long it has been going on, counting by the second, and since when. */
export function SpotTimer({ since }: { since: string }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="spot-timer">
      <b role="timer">
        <Icon name="clock" size="s" /> {lasting(now.getTime() - Date.parse(since))}
      </b>
      <span className="m nw">{t("since", { time: format.timeOfDay(since) })}</span>
    </span>
  );
}

/** `4:32`, from an hour on `1:04:32`. */
export function lasting(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
