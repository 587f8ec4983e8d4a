import "./Frame.css";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Toaster } from "../../ui/Toast.tsx";
import { useKeyListener } from "../keys/keys.ts";
import { useLive } from "../live/live.ts";
import { useSession } from "../session/session.ts";
import { SpotCalls } from "../spot-calls/SpotCalls.tsx";
import { TourGate } from "../tour/TourGate.tsx";
import { useBarred } from "./barred.ts";
import { FrameKeys } from "./FrameKeys.tsx";
import { LiveNote } from "./LiveNote.tsx";
import { NotYours } from "./NotYours.tsx";
import { Rail } from "./Rail.tsx";
import { SessionGate } from "./SessionGate.tsx";

/** Around every page inside: rail, live events, keys, toasts, sign-in when the session ends, the tour. */
export default function Frame() {
  const { t } = useTranslation("shell");
  const session = useSession();
  useLive();
  useKeyListener();
  const main = useRef<HTMLDivElement>(null);
  useFocusOnMove(main);
  const barred = useBarred();
  return (
    <div className="app" key={session.id}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <Rail />
      <div className="main" id="main" ref={main} tabIndex={-1}>
        <Suspense>{barred ? <NotYours {...barred} /> : <Outlet />}</Suspense>
      </div>
      <SpotCalls />
      <LiveNote />
      <FrameKeys />
      <SessionGate />
      <TourGate />
      <Toaster />
    </div>
  );
}

/** After going to another page, focus starts at its beginning: otherwise it stays on a link that is gone. */
function useFocusOnMove(main: React.RefObject<HTMLDivElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current && last.current !== path && !main.current?.contains(document.activeElement)) {
      main.current?.focus({ preventScroll: true });
    }
    last.current = path;
  }, [path, main]);
}
