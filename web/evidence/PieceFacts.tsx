import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shareEvidence, unshareEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { Button } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { CiteMenu } from "./CiteMenu.tsx";
import { DescribeDialog } from "./DescribeDialog.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { sizeOf } from "./size.ts";

/** What a piece is, who supplied it, what it proves and is cited for; whether the customer sees it. */
export function PieceFacts({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const [dialog, setDialog] = useState<"describe" | "share" | "unshare" | null>(null);
  const may = (act: Piece["allowed"][number]) => piece.allowed.includes(act);
  const source = word("evidenceSource", piece.source);
  const uses = piece.uses.map((use) =>
    use.task === null ? t("reader.decision") : t("reader.task", { task: use.task }),
  );
  const by = (name: string, at: string) => t("reader.by", { name, time: format.dayTime(at, now) });
  return (
    <>
      <div className="acts">
        {may("share") && (
          <Button size="s" icon="eye" onClick={() => setDialog("share")}>
            {t(piece.shared ? "reader.reshare" : "reader.share")}
          </Button>
        )}
        {may("unshare") && (
          <Button size="s" onClick={() => setDialog("unshare")}>
            {t("reader.unshare")}
          </Button>
        )}
        {may("cite") && <CiteMenu caseId={caseId} piece={piece} />}
        {may("describe") && (
          <Button size="s" look="text" onClick={() => setDialog("describe")}>
            {t("reader.edit")}
          </Button>
        )}
      </div>
      <dl>
        <dt>{t("reader.kind")}</dt>
        <dd>
          {word("evidenceKind", piece.kind)} ·{" "}
          {piece.suppliedBy ? t("reader.sourceBy", { source, name: piece.suppliedBy }) : source}
        </dd>
        <dt>{t("reader.proves")}</dt>
        <dd>{piece.proves ?? <span className="m">{t("reader.unsaid")}</span>}</dd>
        {piece.extract && (
          <>
            <dt>{t("reader.extract")}</dt>
            <dd>“{piece.extract}”</dd>
          </>
        )}
        <dt>{t("reader.uses")}</dt>
        <dd>{uses.length > 0 ? format.list(uses) : <span className="m">{t("reader.noUse")}</span>}</dd>
        <dt>{t("reader.customer")}</dt>
        <dd>
          {piece.shared === null ? (
            <span className="m">{t("reader.notShared")}</span>
          ) : (
            <>
              “{piece.shared.caption}” <span className="m">{by(piece.shared.byName, String(piece.shared.at))}</span>
            </>
          )}
        </dd>
        <dt>{t("reader.addedBy")}</dt>
        <dd>{by(piece.addedByName, String(piece.addedAt))}</dd>
        <dt>{t("reader.file")}</dt>
        <dd>
          {piece.fileName} <span className="m">{`${piece.mediaType} · ${sizeOf(piece.bytes)}`}</span>
        </dd>
        <dt title={t("reader.sumHow")}>{t("reader.sum")}</dt>
        <dd className="sum" title={t("reader.sumHow")}>
          {piece.sha256}
        </dd>
      </dl>
      {dialog === "describe" && <DescribeDialog caseId={caseId} piece={piece} onClose={() => setDialog(null)} />}
      {dialog === "share" && <ShareDialog caseId={caseId} piece={piece} onClose={() => setDialog(null)} />}
      {dialog === "unshare" && <UnshareDialog caseId={caseId} piece={piece} onClose={() => setDialog(null)} />}
    </>
  );
}

interface Props {
  caseId: string;
  piece: Piece;
  onClose: () => void;
}

function ShareDialog({ caseId, piece: { evidenceId, number, shared, title }, onClose }: Props) {
  const { t } = useTranslation("evidence");
  return (
    <ReasonDialog
      endpoint={shareEvidence}
      input={{ caseId, evidenceId }}
      field="caption"
      title={t("reader.shareTitle", { number })}
      lead={title}
      label={t("reader.caption")}
      hint={t("reader.captionHow")}
      start={shared?.caption}
      lack={t("reader.noCaption")}
      submit={t("reader.shareSubmit")}
      done={t("reader.sharedDone", { number })}
      onClose={onClose}
    />
  );
}

function UnshareDialog({ caseId, piece: { evidenceId, number }, onClose }: Props) {
  const { t } = useTranslation("evidence");
  return (
    <ReasonDialog
      endpoint={unshareEvidence}
      input={{ caseId, evidenceId }}
      field="reason"
      title={t("reader.unshareTitle", { number })}
      lead={t("reader.unshareHow")}
      label={t("reader.reason")}
      lack={t("reader.noReason")}
      submit={t("reader.unshareSubmit")}
      done={t("reader.unsharedDone", { number })}
      onClose={onClose}
    />
  );
}
