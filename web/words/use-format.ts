import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as format from "./format.ts";
import type { Locale } from "./locale.ts";

type When = Date | string;
const date = (when: When) => (typeof when === "string" ? new Date(when) : when);

/** The formatters in the language on screen. Instants may be given as they come over the wire. */
export function useFormat() {
  const { i18n } = useTranslation("ui");
  const locale: Locale = i18n.language === "en" ? "en" : "zh";
  return useMemo(
    () => ({
      locale,
      timeOfDay: (at: When, fill?: boolean) => format.timeOfDay(date(at), fill),
      dayShort: (at: When, now: Date) => format.dayShort(date(at), now, locale),
      dayDated: (at: When, now: Date) => format.dayDated(date(at), now, locale),
      dayTime: (at: When, now: Date) => format.dayTime(date(at), now, locale),
      exact: (at: When) => format.exact(date(at), locale),
      headDate: (at: When) => format.headDate(date(at), locale),
      duration: (ms: number) => format.duration(ms, locale),
      relative: (at: When, now: Date) => format.relative(date(at), now, locale),
      number: format.number,
      percent: format.percent,
      list: (names: readonly string[]) => format.list(names, locale),
      money: (minor: number, currency = "CNY") => format.money(minor, currency, locale),
    }),
    [locale],
  );
}
