import "./EvidenceCard.css";
import { useTranslation } from "react-i18next";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { shortSum, sizeOf } from "./size.ts";
import { useOpenPiece } from "./use-evidence.ts";

const ICON: Record<Piece["look"], IconName> = {
  image: "camera",
  pdf: "page",
  audio: "microphone",
  video: "play",
  text: "lines",
  none: "attach",
};

/** A piece as a small paper: what it is, the words that tell, size and checksum; it opens beside the text. */
export function EvidenceCard({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const word = useVocabulary();
  const { piece: open, open: show } = useOpenPiece(caseId);
  const { number, title } = piece;
  return (
    <button
      type="button"
      className={open?.evidenceId === piece.evidenceId ? "evid on" : "evid"}
      aria-label={t("openPiece", { number, title })}
      onClick={() => show(piece.evidenceId)}
    >
      <span className="sheet">
        <Icon name={ICON[piece.look]} size="s" />
      </span>
      <span className="grow">
        <span className="el evt">{title}</span>
        {(piece.extract ?? piece.proves) && (
          <span className="evx">{piece.extract ? `“${piece.extract}”` : piece.proves}</span>
        )}
        <span className="m el">
          {[t("piece", { number }), word("evidenceKind", piece.kind), sizeOf(piece.bytes)].join(" · ")}
          <span className="sum">{` · ${t("sum", { sum: shortSum(piece.sha256) })}`}</span>
        </span>
        {(piece.shared || piece.notes > 0) && (
          <span className="m evm">
            {piece.shared && (
              <span>
                <Icon name="eye" size="xs" /> {t("shared")}
              </span>
            )}
            {piece.notes > 0 && <span>{t("notes", { count: piece.notes })}</span>}
          </span>
        )}
      </span>
    </button>
  );
}
