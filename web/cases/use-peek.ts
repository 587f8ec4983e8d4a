import { useState } from "react";
import { useMedia } from "./use-media.ts";

const PLACE = "redress.cases.peek";
/** Narrower than this the list needs all the room. */
const ROOM = "(min-width: 1101px)";

/**
 * The peek beside the list: whether it is wanted (remembered) and there is room, and which case it shows: the one last
 * focused in this list, else the first.
 */
export function usePeek(list: string, first: string | undefined) {
  const [on, setOn] = useState(() => localStorage.getItem(PLACE) !== "off");
  const [looked, setLooked] = useState<{ list: string; caseId: string } | null>(null);
  const room = useMedia(ROOM);
  const toggle = () => {
    localStorage.setItem(PLACE, on ? "off" : "on");
    setOn(!on);
  };
  return {
    on,
    shown: on && room,
    caseId: looked?.list === list ? looked.caseId : (first ?? null),
    look: (caseId: string) => setLooked({ list, caseId }),
    toggle,
  };
}
