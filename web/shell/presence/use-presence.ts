import { useCallback, useEffect, useState } from "react";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { bePresent } from "../../../src/presence/contract.ts";
import { call } from "../client/call.ts";
import { useSession } from "../session/session.ts";

export type Present = AnswerOf<typeof bePresent>["people"][number];
const EVERY = 15_000;

/** Says that I am on this case and what I do; gives the others who are. Silent while the tab is hidden. */
export function usePresence(caseId: string, doing: Present["doing"]): readonly Present[] {
  const me = useSession().id;
  const [people, setPeople] = useState<readonly Present[]>([]);
  const tell = useCallback(
    (left = false) =>
      call(bePresent, { caseId, doing, left }).then(
        (answer) => setPeople(answer.people.filter((person) => person.personId !== me)),
        () => undefined,
      ),
    [caseId, doing, me],
  );
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState === "visible") void tell();
    };
    beat();
    const timer = setInterval(beat, EVERY);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [tell]);
  useEffect(
    () => () => void call(bePresent, { caseId, doing: "viewing", left: true }).catch(() => undefined),
    [caseId],
  );
  return people;
}
