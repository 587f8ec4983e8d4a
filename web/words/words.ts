import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { type Locale, rememberedLocale, showLocale } from "./locale.ts";
import type { Space } from "./spaces.ts";

const files = import.meta.glob<{ words: Record<string, unknown> }>(["./zh/*.ts", "./en/*.ts"]);

/** Fetches one word file of one language when it is first needed. */
const lazyFiles: BackendModule = {
  type: "backend",
  init: () => undefined,
  read(language, space, done) {
    const load = files[`./${language}/${space}.ts`];
    if (!load) return done(new Error(`no words for ${language}/${space}`), false);
    load().then(
      (file) => done(null, file.words),
      (error: Error) => done(error, false),
    );
  },
};

/** Starts the word files with those the first page needs. Resolves when they are here. */
export async function startWords(spaces: readonly Space[]): Promise<void> {
  const locale = rememberedLocale();
  showLocale(locale);
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      supportedLngs: ["zh", "en"],
      ns: [...spaces],
      defaultNS: "shell",
      keySeparator: ".",
      interpolation: { escapeValue: false, prefix: "{", suffix: "}" },
      returnNull: false,
      react: { useSuspense: true },
    });
}

/** Makes sure these word files are here; routes call it beside loading the page's code. */
export function loadWords(spaces: readonly Space[]): Promise<void> {
  return i18next.loadNamespaces([...spaces]);
}

let chosen: Locale | null = null;

/** The language a person picked by hand since the page was opened; it outweighs the one kept with the person. */
export function chosenLocale(): Locale | null {
  return chosen;
}

/** Picks a language by hand. */
export function chooseLocale(locale: Locale): Promise<void> {
  chosen = locale;
  return switchLocale(locale);
}

/** Switches the language of the whole page, at once and for next time. */
export async function switchLocale(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale);
  showLocale(locale);
}

/** The language on screen. */
export function currentLocale(): Locale {
  return i18next.language === "en" ? "en" : "zh";
}
