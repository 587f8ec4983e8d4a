import { useState } from "react";
import { type Locale, useSaying } from "./words.ts";

export const LOOKS = ["large", "contrast", "plain"] as const;
export type Look = (typeof LOOKS)[number];

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`redress.portal.${name}`, value);
  } catch {
    // Barred storage: the choice lasts as long as the page.
  }
}

/** Large print, strong contrast, plain words, the other language: chosen once, kept on this device. */
export function DisplayMenu({ onLocale }: { onLocale: (locale: Locale) => void }) {
  const { words, locale } = useSaying();
  const root = document.documentElement;
  const [on, setOn] = useState<readonly Look[]>(LOOKS.filter((look) => look in root.dataset));
  const flip = (look: Look) => {
    const now = !on.includes(look);
    if (now) root.dataset[look] = "";
    else delete root.dataset[look];
    keep(look, now ? "yes" : "no");
    setOn(LOOKS.filter((one) => (one === look ? now : on.includes(one))));
    dispatchEvent(new Event("portal-look"));
  };
  const speak = () => {
    const other = locale === "zh" ? "en" : "zh";
    keep("locale", other);
    onLocale(other);
  };
  return (
    <details className="looks">
      <summary>{words.view.label}</summary>
      <div className="looks-in">
        {LOOKS.map((look) => (
          <button key={look} type="button" aria-pressed={on.includes(look)} onClick={() => flip(look)}>
            {words.view[look]}
          </button>
        ))}
        <button type="button" lang={locale === "zh" ? "en" : "zh-CN"} onClick={speak}>
          {words.view.language}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      </div>
    </details>
  );
}
