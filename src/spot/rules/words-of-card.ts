import { type Card, CONDUCTS, HARMED, HOWS } from "./card.ts";

type Locale = "zh" | "en";
interface Stage {
  locale: Locale;
  /** The time of day of an instant, where it happened. */
  time(at: string): string;
}

/**
 * What happened, in whole sentences from what was tapped and noted, so that nobody types it again: the words with which
 * the case begins. Every line stands for itself and may be corrected before.
 */
export function wordsOfCard(card: Card, startedAt: string, { locale, time }: Stage): string {
  const zh = locale === "zh";
  const list = (words: readonly string[]) => words.join(zh ? "、" : ", ");
  const where = card.place ? (zh ? `，${card.place}` : `, ${card.place}`) : "";
  const lines = [
    zh ? `现场冲突，${time(startedAt)}起${where}。` : `Conflict on the spot, from ${time(startedAt)}${where}.`,
  ];
  if (card.person) lines.push(zh ? `顾客：${card.person}。` : `Customer: ${card.person}.`);
  if (card.conduct.length > 0) {
    const seen = list(card.conduct.map((one) => CONDUCTS[one][locale]));
    lines.push(zh ? `情形：${seen}。` : `What was seen: ${seen}.`);
  }
  if (card.harmed.length > 0) {
    const hurt = list(card.harmed.map(({ who, how }) => `${HARMED[who][locale]}${zh ? "" : " "}${HOWS[how][locale]}`));
    lines.push(zh ? `安全：${hurt}。` : `Safety: ${hurt}.`);
  }
  for (const note of card.notes) lines.push(`${time(note.at)} ${note.text}`);
  const seenBy = card.witnesses.map(({ text }) => text);
  if (seenBy.length > 0) lines.push(zh ? `证人：${list(seenBy)}。` : `Witnesses: ${list(seenBy)}.`);
  return lines.join("\n");
}
