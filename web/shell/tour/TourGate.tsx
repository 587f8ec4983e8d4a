import { lazy, Suspense, useEffect, useState } from "react";
import { updateMe } from "../../../src/people/contract/me.ts";
import { call } from "../client/call.ts";
import { useSession } from "../session/session.ts";
import { onTour } from "./tour.ts";

const fetchTour = () => import("./Tour.tsx");
const Tour = lazy(fetchTour);
/** Later, it would stand in the way of who has begun to read. */
const SETTLE = 200;

/** Starts the tour for who has not seen it, once the first page stands; remembers with the person, not the browser. */
export function TourGate() {
  const { needsTour } = useSession();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    onTour(() => setOpen(true));
    // Who opened a link to a case wants the case.
    if (!needsTour || location.pathname !== "/desk") return;
    void fetchTour();
    // Who has gone on by then has begun without it.
    const timer = setTimeout(() => location.pathname === "/desk" && setOpen(true), SETTLE);
    return () => clearTimeout(timer);
  }, [needsTour]);
  if (!open) return null;
  const end = () => {
    setOpen(false);
    void call(updateMe, { toured: true }).catch(() => undefined);
  };
  return (
    <Suspense>
      <Tour onEnd={end} />
    </Suspense>
  );
}
