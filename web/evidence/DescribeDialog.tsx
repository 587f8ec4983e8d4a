import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece } from "../../src/evidence/contract/shapes.ts";
import { EVIDENCE_KINDS, EVIDENCE_SOURCES } from "../../src/kernel/vocabulary.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Select } from "../ui/Select.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";

/** Says anew what a piece is; what was said before stays in the journal. */
export function DescribeDialog({ caseId, piece, onClose }: { caseId: string; piece: Piece; onClose: () => void }) {
  const { t } = useTranslation("evidence");
  const word = useVocabulary();
  const [said, setSaid] = useState({
    title: piece.title,
    kind: piece.kind,
    source: piece.source,
    suppliedBy: piece.suppliedBy ?? "",
    proves: piece.proves ?? "",
    extract: piece.extract ?? "",
  });
  const { run, busy, refusal, clear } = useCommand(describeEvidence, { touches: ["evidence", "cases"] });
  const put = (change: Partial<typeof said>) => setSaid({ ...said, ...change });
  const lack = said.title.trim() ? "" : t("adding.noTitle");
  const submit = async () => {
    const orNull = (text: string) => text.trim() || null;
    const input = {
      caseId,
      evidenceId: piece.evidenceId,
      title: said.title.trim(),
      kind: said.kind,
      source: said.source,
      suppliedBy: said.source === "third_party" ? orNull(said.suppliedBy) : null,
      proves: orNull(said.proves),
      extract: orNull(said.extract),
    };
    if (!(await run(input))) return;
    toast(t("reader.saved"));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={520}
      title={t("reader.edit")}
      foot={
        <>
          <span className="m grow">{lack}</span>
          <Button look="fill" busy={busy} blocked={lack !== ""} onClick={() => void submit()}>
            {t("reader.save")}
          </Button>
        </>
      }
    >
      <div className="ev-add">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <Field label={t("adding.pieceTitle")} name="title" required>
          <TextInput value={said.title} onChange={(title) => put({ title })} maxLength={120} />
        </Field>
        <Field label={t("adding.source")} name="source" group>
          <Seg
            label={t("adding.source")}
            value={said.source}
            onChange={(source) => put({ source })}
            options={EVIDENCE_SOURCES.map((value) => ({ value, label: word("evidenceSource", value) }))}
          />
        </Field>
        {said.source === "third_party" && (
          <Field label={t("adding.suppliedBy")} name="suppliedBy" hint={t("adding.suppliedByHint")}>
            <TextInput value={said.suppliedBy} onChange={(suppliedBy) => put({ suppliedBy })} maxLength={80} />
          </Field>
        )}
        <Field label={t("adding.kind")} name="kind">
          <Select
            value={said.kind}
            onChange={(kind) => put({ kind })}
            options={EVIDENCE_KINDS.map((value) => ({ value, label: word("evidenceKind", value) }))}
          />
        </Field>
        <Field label={t("adding.proves")} name="proves" hint={t("adding.provesHint")}>
          <TextInput value={said.proves} onChange={(proves) => put({ proves })} maxLength={500} />
        </Field>
        <Field label={t("adding.extract")} name="extract">
          <TextArea value={said.extract} onChange={(extract) => put({ extract })} maxLength={500} />
        </Field>
      </div>
    </Dialog>
  );
}
