import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readEvidence } from "../../src/evidence/contract/file.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { callFile } from "../shell/client/call.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { fileOf } from "./use-evidence.ts";

/** Where a note leads to: a page, or a second of a recording. */
export interface Spot {
  page?: number;
  second?: number;
}

/** The second a recording stands at, for notes pinned to it. */
let standsAt: number | null = null;
export const secondNow = () => standsAt;

/** A piece as far as it can be shown without carrying anything in it out. */
export function Preview({ caseId, piece, spot }: { caseId: string; piece: Piece; spot: Spot }) {
  const { t } = useTranslation("evidence");
  const [failed, setFailed] = useState(false);
  const src = fileOf(caseId, piece.evidenceId, "viewed");
  if (failed) return <NotShown caseId={caseId} piece={piece} />;
  switch (piece.look) {
    case "image":
      return <Picture src={src} title={piece.title} onError={() => setFailed(true)} />;
    case "pdf":
      // The browser's own viewer is a process apart; it would not start in a frame with `sandbox`.
      return (
        <div className="ev-view">
          <iframe key={spot.page ?? 0} src={`${src}#navpanes=0&view=FitH&page=${spot.page ?? 1}`} title={piece.title} />
        </div>
      );
    case "audio":
    case "video":
      return <Recording of={piece.look} src={src} title={piece.title} spot={spot} onError={() => setFailed(true)} />;
    case "text":
      return <Text caseId={caseId} piece={piece} />;
    case "none":
      return (
        <div className="ev-view">
          <div className="ev-unshown">
            <Icon name="attach" />
            <b>{t("reader.notShown")}</b>
            <span className="m">{t("reader.notShownHow")}</span>
          </div>
        </div>
      );
  }
}

/** A picture, upright as its camera says; pressed, it shows in its own size. */
function Picture({ src, title, onError }: { src: string; title: string; onError: () => void }) {
  const [big, setBig] = useState(false);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the browser's zoom does the same
    <div className={big ? "ev-view big" : "ev-view"} tabIndex={0} onClick={() => setBig(!big)}>
      <img src={src} alt={title} onError={onError} />
    </div>
  );
}

function Recording(props: { of: "audio" | "video"; src: string; title: string; spot: Spot; onError: () => void }) {
  const { of: Player, src, title, spot, onError } = props;
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  useEffect(() => {
    if (player.current && spot.second !== undefined) player.current.currentTime = spot.second;
  }, [spot]);
  useEffect(() => {
    standsAt = 0;
    return () => {
      standsAt = null;
    };
  }, []);
  return (
    <div className="ev-view">
      <Player
        ref={player}
        src={src}
        controls
        preload="metadata"
        aria-label={title}
        onError={onError}
        onTimeUpdate={(event: React.SyntheticEvent<HTMLMediaElement>) => {
          standsAt = event.currentTarget.currentTime;
        }}
      />
    </div>
  );
}

const TEXT_MOST = 200_000;

/** A text in the letters it was written in; never as a page. */
function Text({ caseId, piece }: { caseId: string; piece: Piece }) {
  const [text, setText] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const charset = /charset=([\w-]+)/.exec(piece.mediaType)?.[1] ?? "utf-8";
    callFile(readEvidence, { caseId, evidenceId: piece.evidenceId }, { signal: stop.signal })
      .then(async ({ file }) => setText(new TextDecoder(charset).decode(await file.slice(0, TEXT_MOST).arrayBuffer())))
      .catch((error) => !stop.signal.aborted && setRefusal(refusalOf(error)));
    return () => stop.abort();
  }, [caseId, piece.evidenceId, piece.mediaType]);
  return (
    <div className="ev-view">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      {refusal ? <RefusalBox refusal={refusal} /> : <pre tabIndex={0}>{text}</pre>}
    </div>
  );
}

/** Why nothing is seen: the server says so, or the browser cannot play it. */
function NotShown({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const [refusal, setRefusal] = useState<Refused | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    callFile(readEvidence, { caseId, evidenceId: piece.evidenceId }, { signal: stop.signal }).catch(
      (error) => !stop.signal.aborted && setRefusal(refusalOf(error)),
    );
    return () => stop.abort();
  }, [caseId, piece.evidenceId]);
  return (
    <div className="ev-view">
      {refusal ? (
        <RefusalBox refusal={refusal} />
      ) : (
        <div className="ev-unshown">
          <Icon name="attach" />
          <span>{t("reader.notPlayed")}</span>
        </div>
      )}
    </div>
  );
}
