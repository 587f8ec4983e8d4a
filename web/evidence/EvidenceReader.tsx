import "./EvidenceReader.css";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { viewEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useKeys } from "../shell/keys/keys.ts";
import { Button, ButtonInside, buttonClass } from "../ui/Button.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { CustodyLog } from "./CustodyLog.tsx";
import { PieceFacts } from "./PieceFacts.tsx";
import { PieceNotes } from "./PieceNotes.tsx";
import { Preview, type Spot } from "./Preview.tsx";
import { fileOf, useEvidence, useOpenPiece } from "./use-evidence.ts";

const TABS = ["facts", "notes", "custody"] as const;

/** A piece open beside the story: the thing itself, and below it what it is, what was pinned to it, and who had it. */
export function EvidenceReader({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const { open, close } = useOpenPiece(caseId);
  const { data: all } = useEvidence(caseId);
  const { data } = useRead(viewEvidence, { caseId, evidenceId: piece.evidenceId });
  const [tab, setTab] = useState<(typeof TABS)[number]>("facts");
  const [spot, setSpot] = useState<Spot>({});
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece takes the reader to itself
  useEffect(() => {
    setSpot({});
    box.current?.focus();
  }, [piece.evidenceId]);
  useKeys([{ keys: "escape", word: t("reader.close"), run: close }]);
  const items = all?.items ?? [];
  const at = items.findIndex((one) => one.evidenceId === piece.evidenceId);
  const [before, after] = [items[at - 1], items[at + 1]];
  const tabs = TABS.map((value) => ({
    value,
    label: t(`reader.tabs.${value}`),
    ...(value === "notes" && piece.notes > 0 && { count: piece.notes }),
  }));
  return (
    <aside className="ev-reader" aria-label={t("reader.label")} ref={box} tabIndex={-1}>
      <header>
        <span className="m nw">{t("piece", { number: piece.number })}</span>
        <h2 className="el" title={piece.title}>
          {piece.title}
        </h2>
        <Button
          look="icon"
          icon="left"
          label={t("reader.previous")}
          blocked={!before}
          onClick={() => before && open(before.evidenceId)}
        />
        <Button
          look="icon"
          icon="right"
          label={t("reader.next")}
          blocked={!after}
          onClick={() => after && open(after.evidenceId)}
        />
        <a
          className={buttonClass({ look: "icon" })}
          href={fileOf(caseId, piece.evidenceId, "downloaded")}
          download={piece.fileName}
          aria-label={t("reader.download")}
          title={t("reader.download")}
        >
          <ButtonInside icon="download" look="icon">
            {null}
          </ButtonInside>
        </a>
        <Button look="icon" icon="close" label={t("reader.close")} onClick={close} />
      </header>
      <Preview key={piece.evidenceId} caseId={caseId} piece={piece} spot={spot} />
      <div className="ev-about">
        <Tabs label={t("reader.tabs.label")} tabs={tabs} value={tab} onChange={setTab} controls="ev-about" />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <div id="ev-about" role="tabpanel" aria-label={t(`reader.tabs.${tab}`)} tabIndex={0}>
          {tab === "facts" && <PieceFacts caseId={caseId} piece={data?.piece ?? piece} />}
          {tab === "notes" && data && (
            <PieceNotes caseId={caseId} piece={data.piece} notes={data.notes} onGo={setSpot} />
          )}
          {tab === "custody" && data && <CustodyLog custody={data.custody} />}
        </div>
      </div>
    </aside>
  );
}
