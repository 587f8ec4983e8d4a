import { useEffect, useState } from "react";

const PLACE = "redress.cases.peek";
/** Narrower than this the list needs all the room. */
const ROOM = "(min-width: 1101px)";

/** The peek beside the list: whether it is wanted (remembered), whether there is room, and which case it shows. */
export function usePeek() {
  const [on, setOn] = useState(() => localStorage.getItem(PLACE) !== "off");
  const [caseId, look] = useState<string | null>(null);
  const [room, setRoom] = useState(() => matchMedia(ROOM).matches);
  useEffect(() => {
    const media = matchMedia(ROOM);
    const again = () => setRoom(media.matches);
    media.addEventListener("change", again);
    return () => media.removeEventListener("change", again);
  }, []);
  const toggle = () => {
    localStorage.setItem(PLACE, on ? "off" : "on");
    setOn(!on);
  };
  return { on, room, caseId, look, toggle };
}
