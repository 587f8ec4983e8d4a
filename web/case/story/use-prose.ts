import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { useCauseWord, useVocabulary } from "../../words/use-vocabulary.ts";
import { useHere } from "../case-here.ts";
import { type EventEntry, isKnown, tell } from "./event-prose.ts";
import type { Teller } from "./teller.ts";

type Say = (key: string, values: Record<string, string | number>) => string;

/** Any event of the journal as a sentence of the language on screen, and its short name for a folded line. */
export function useProse() {
  return useProseOf(useHere().page.persons);
}

/** The same where no case is open: `parties` are the persons whose names may be told. */
export function useProseOf(parties: readonly { partyId: string; name: string | null }[]) {
  const { t } = useTranslation("casestory");
  const routes = useTranslation("case").t;
  const word = useVocabulary();
  const cause = useCauseWord();
  const persons = useTranslation("persons").t;
  const format = useFormat();
  const now = useNow();
  return useMemo(() => {
    const teller: Teller = {
      word: (of, key) => word(of, key as never),
      cause,
      was: (old) => t("was", { old }),
      fault: (who) => (who === null ? t("card.notOurs") : t("card.ownFault", { who })),
      by: (channel) => t("by", { channel }),
      quoted: (field, text) => t("quoted", { field, text }),
      ground: (key) => t(`ground.${key}`),
      route: (key) => routes(`route.${key}`),
      field: (key) => t(`field.${key}`),
      purpose: (key) => t(`purpose.${key}`, { defaultValue: t("purpose.other") }),
      both: (names) => names[format.locale],
      until: (time) => t("until", { time }),
      passedTo: (told) => t(`passedTo.${told}`),
      outcome: (key) => t(`outcome.${key}`),
      next: (time) => t("nextAttempt", { time }),
      none: t("none"),
      from: (name) => t("from", { name }),
      unsaid: t("unsaid"),
      usedFor: (task) => (task === null ? t("usedFor.decision") : t("usedFor.task", { task })),
      referral: (key, values) => (t as Say)(`referral.${key}`, values),
      day: (on) => format.dayShort(`${on}T12:00:00Z`, now),
      spot: (key, values) => (t as Say)(`spot.${key}`, values),
      masked: t("maskedFile"),
      join: t("foldJoin"),
      party: ({ partyId, role }) =>
        [persons(`role.${role}`), parties.find((one) => one.partyId === partyId)?.name].filter(Boolean).join(" "),
      moved: (undone) => t(undone ? "customerMoved.undone" : "customerMoved.done"),
      took: (at, count) =>
        [at && t("merging.received", { at: format.dayTime(at, now) }), count > 0 && t("merging.clocks", { count })]
          .filter(Boolean)
          .map((one) => t("merging.also", { what: one as string }))
          .join(""),
      stays: (kept) => {
        const parts = [...new Set(kept.map((one) => (one.startsWith("clock:") ? "clock" : one)))];
        const what = format.list(parts.map((one) => t(`merging.part.${one as "clock"}`)));
        return kept.length > 0 ? t("merging.kept", { what }) : "";
      },
      repeated: (how, number) => t(`repeating.${how}`, { number }),
      paper: (key) => t("withPaper", { paper: persons(`paper.${key}`) }),
      part: (field) => t(`part.${field as "name"}`),
      time: (at) => format.dayTime(at, now),
      money: format.money,
    };
    return {
      sentence: ({ event, body }: Pick<EventEntry, "event" | "body">): string =>
        isKnown(event) ? (t as Say)(`event.${event}`, tell(event, body, teller)) : t("purpose.other"),
      short: (event: string): string => (isKnown(event) ? t(`short.${event}`) : t("purpose.other")),
    };
  }, [t, routes, persons, parties, word, cause, format, now]);
}
