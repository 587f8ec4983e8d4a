import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useLiveState } from "../live/live.ts";

const FOR = 4000;

/** Says quietly, in a corner, that nothing live arrives for the moment, and for some seconds that it does again. */
export function LiveNote() {
  const { t } = useTranslation("shell");
  const state = useLiveState();
  const back = useBack(state);
  const said = state === "lost" ? "lost" : back ? "back" : null;
  return (
    <div role="status" className={said ? "livenote" : "sr"}>
      {said && (
        <>
          <Icon name={said === "lost" ? "cycle" : "check"} size="xs" />
          {t(`live.${said}`)}
        </>
      )}
    </div>
  );
}

function useBack(state: "on" | "lost"): boolean {
  const last = useRef(state);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (last.current === "lost" && state === "on") setBack(true);
    last.current = state;
    const timer = setTimeout(() => setBack(false), FOR);
    return () => clearTimeout(timer);
  }, [state]);
  return back;
}
