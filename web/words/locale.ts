export type Locale = "zh" | "en";
const PLACE = "redress.locale";

/** The language of last time, else Chinese: the house speaks Chinese unless someone chose otherwise. */
export function rememberedLocale(): Locale {
  try {
    return localStorage.getItem(PLACE) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

/** Tells the document and remembers for the next start. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale === "en" ? "en" : "zh-CN";
  try {
    localStorage.setItem(PLACE, locale);
  } catch {
    // Storage may be barred; the choice then lasts until the page is closed.
  }
}
