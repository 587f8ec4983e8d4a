import type { About } from "./ask.ts";
import { fill, useSaying } from "./words.ts";

/** How else we are reached, where that is known: nobody has to use this page (R13). */
export function Reach({ about }: { about: About }) {
  const { words, locale } = useSaying();
  if (!about.phone) return null;
  return (
    <p className="m reach">
      {fill(words.reach, { phone: about.phone })}
      {about.hours && <> · {about.hours[locale]}</>}
    </p>
  );
}
