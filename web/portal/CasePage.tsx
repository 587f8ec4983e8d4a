import { useCallback, useEffect, useState } from "react";
import { type About, ask, type Mine, Refused } from "./ask.ts";
import { CaseShown } from "./CaseShown.tsx";
import { EnterPage } from "./EnterPage.tsx";
import { brought, type Place } from "./place.ts";
import { useSaying } from "./words.ts";

const AGAIN_MS = 60_000;

/** Opens the case by the link that was brought or by what this device has open; else asks for number and code. */
export function CasePage(props: { about: About; go: (place: Place) => void; onNumber: (number: string) => void }) {
  const { words } = useSaying();
  const { onNumber } = props;
  const [mine, setMine] = useState<Mine | null>(null);
  const [shut, setShut] = useState<string | null>(null);
  const read = useCallback(async () => {
    try {
      const { token } = brought;
      brought.token = null;
      if (token) await ask("POST", "/entrance", { token });
      const seen = await ask<Mine>("GET", "/mine");
      setMine(seen);
      onNumber(seen.number);
    } catch (error) {
      setShut(error instanceof Refused ? error.message : "");
    }
  }, [onNumber]);
  useEffect(() => {
    void read();
    const looked = () => document.visibilityState === "visible" && void read();
    const timer = setInterval(looked, AGAIN_MS);
    document.addEventListener("visibilitychange", looked);
    addEventListener("hashchange", looked);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", looked);
      removeEventListener("hashchange", looked);
    };
  }, [read]);
  const leave = () => {
    onNumber("");
    void ask("DELETE", "/entrance").finally(() => props.go("home"));
  };
  if (shut !== null)
    return (
      <>
        {shut && (
          <p className="sec shut" role="status">
            {shut}
          </p>
        )}
        <EnterPage about={props.about} go={() => location.assign("/portal/case")} />
      </>
    );
  if (!mine) return <p className="sec m">{words.loading}</p>;
  return <CaseShown mine={mine} about={props.about} again={read} onLeave={leave} />;
}
