import type { ReactNode } from "react";
import { useEffect } from "react";
import type { About } from "./ask.ts";
import { DisplayMenu } from "./DisplayMenu.tsx";
import type { Place } from "./place.ts";
import { type Locale, useSaying } from "./words.ts";

/** The frame of every page: whose it is, which case, how it is displayed. */
export function Frame(props: {
  about: About;
  number: string;
  go: (place: Place) => void;
  onLocale: (locale: Locale) => void;
  children: ReactNode;
}) {
  const { words } = useSaying();
  const { about, number } = props;
  useEffect(() => {
    document.title = [number || words.title, about.organisation].filter(Boolean).join(" · ");
  }, [number, about.organisation, words]);
  return (
    <div className="ph">
      <header className="pt">
        <a
          href="/portal"
          className="org"
          onClick={(event) => {
            event.preventDefault();
            props.go("home");
          }}
        >
          {about.organisation || words.title}
        </a>
        <span className="m grow">{number}</span>
        <DisplayMenu onLocale={props.onLocale} />
      </header>
      <main>{props.children}</main>
    </div>
  );
}
