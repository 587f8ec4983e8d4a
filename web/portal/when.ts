import { useMemo } from "react";
import { type Locale, useSaying } from "./words.ts";

/** Days and times as people say them, in the organisation's zone. */
export interface When {
  /** `16日`, for a narrow place. */
  date(at: string): string;
  /** `11月26日 周四 17:00`, `今天17:00`. */
  moment(at: string, now: Date): string;
  day(at: string): string;
}

export function whenIn(locale: Locale, zone: string): When {
  const tag = locale === "en" ? "en-GB" : "zh-CN";
  const form = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: zone });
  const time = form({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const full = form({ month: "long", day: "numeric" });
  const weekday = form({ weekday: "short" });
  const short = form(locale === "en" ? { day: "numeric", month: "short" } : { day: "numeric" });
  const day = (at: string) => `${full.format(new Date(at))} ${weekday.format(new Date(at))}`;
  return {
    date: (at) => short.format(new Date(at)),
    day,
    moment: (at, now) => {
      const then = new Date(at);
      const days = (Date.parse(dayOf.format(then)) - Date.parse(dayOf.format(now))) / 86_400_000;
      const near = new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(days, "day");
      const said = Math.abs(days) <= 1 ? near : day(at);
      return locale === "en"
        ? `${said}, ${time.format(then)}`
        : `${said}${Math.abs(days) <= 1 ? "" : " "}${time.format(then)}`;
    },
  };
}

export function useWhen(): When {
  const { locale, zone } = useSaying();
  return useMemo(() => whenIn(locale, zone), [locale, zone]);
}
