import i18next, { type TFunction } from "i18next";

/** An event of the journal, as short as a cell; one that has no word yet reads as something new. */
export function movedWord(t: TFunction<"cases">, event: string): string {
  return t((i18next.exists(`cases:moved.${event}`) ? `moved.${event}` : "moved.other") as "moved.other");
}
