import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useSession } from "../session/session.ts";
import { TOUR, type TourStep } from "./tour.ts";

const LOOK = 100;
/** A page that is fetched takes its time; what is missing from the page at hand will not come. */
const PATIENCE = 4000;
const SHORT = 250;

interface Found {
  at: number;
  target: Element;
  /** Counts up when the page draws the target anew, so that the card moves to it. */
  turn: number;
}

/** On a phone a part of the page may be there and not on screen: nothing to wait for. */
function look(target: string): { target: Element | null; hidden: boolean } {
  const all = [...document.querySelectorAll(target)];
  const shown = all.find((one) => one.getClientRects().length > 0) ?? null;
  return { target: shown, hidden: all.length > 0 && !shown };
}

/** Whether the page at hand still reads what it shows. */
const reads = () => document.querySelector("#main .skel") !== null;

/** The way through the pages: goes to the step's page, waits for its target, passes over what does not appear. */
export function useTour(onEnd: () => void) {
  const { permissions } = useSession();
  const navigate = useNavigate();
  const steps = useMemo(() => TOUR.filter((step) => !step.needs || permissions.includes(step.needs)), [permissions]);
  const [at, setAt] = useState(0);
  const [passed, setPassed] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const sample = useRef<string | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const step: TourStep | undefined = steps[at];
    if (!step) return end.current();
    const onDesk = document.querySelector(".p-desk a.ct[href^='/cases/']");
    sample.current = onDesk?.getAttribute("href") ?? sample.current;
    const address = step.page === "case" ? sample.current : step.page;
    const pass = () => {
      setPassed((count) => count + 1);
      setAt(at + 1);
    };
    if (address === null) return pass();
    const elsewhere = address !== undefined && location.pathname !== address;
    if (elsewhere) void navigate({ to: address as "/desk" });
    const begun = Date.now();
    let until = begun + (elsewhere ? PATIENCE : SHORT);
    let arrived = !elsewhere;
    const timer = setInterval(() => {
      const here = address === undefined || location.pathname === address;
      arrived ||= here;
      // Whoever presses N or opens the palette has begun: the tour does not fetch them back.
      if ((arrived && !here) || document.querySelector("dialog[open]")) return end.current();
      const { target, hidden } = here ? look(step.target) : { target: null, hidden: false };
      if (hidden) until = Math.min(until, Date.now() + SHORT);
      if (target) {
        until = Date.now() + SHORT;
        setFound((last) =>
          last?.at === at && last.target === target ? last : { at, target, turn: (last?.turn ?? 0) + 1 },
        );
      } else if (Date.now() > until && !(here && reads() && Date.now() < begun + PATIENCE)) pass();
    }, LOOK);
    return () => clearInterval(timer);
  }, [at, steps, navigate]);
  return {
    step: steps[at],
    /** Counted without what was passed over, which nobody saw. */
    at: at - passed,
    of: steps.length - passed,
    found: found?.at === at ? found : null,
    next: () => setAt(at + 1),
  };
}
