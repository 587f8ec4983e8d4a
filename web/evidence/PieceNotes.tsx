import { useState } from "react";
import { useTranslation } from "react-i18next";
import { noteOnEvidence } from "../../src/evidence/contract/pieces.ts";
import type { Piece, PieceNote } from "../../src/evidence/contract/shapes.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { Time } from "../ui/Time.tsx";
import { toast } from "../ui/Toast.tsx";
import { type Spot, secondNow } from "./Preview.tsx";
import { clockOf } from "./size.ts";

interface Props {
  caseId: string;
  piece: Piece;
  notes: readonly PieceNote[];
  onGo: (spot: Spot) => void;
}

/** Notes pinned to pages and moments; pressing the place of one leads there. */
export function PieceNotes({ caseId, piece, notes, onGo }: Props) {
  const { t } = useTranslation("evidence");
  return (
    <>
      {notes.length === 0 && <p className="m">{t("reader.noNotes")}</p>}
      <ol>
        {notes.map((note) => (
          <li key={note.noteId}>
            <span className="m">
              <b>{note.authorName}</b> <Time at={String(note.at)} /> <NotePlace note={note} onGo={onGo} />
            </span>
            <div>{note.body}</div>
          </li>
        ))}
      </ol>
      {piece.allowed.includes("note") && <Pin caseId={caseId} piece={piece} />}
    </>
  );
}

function NotePlace({ note: { page, second }, onGo }: { note: PieceNote; onGo: (spot: Spot) => void }) {
  const { t } = useTranslation("evidence");
  if (page === null && second === null) return null;
  return (
    <button type="button" className="lk" onClick={() => onGo(page === null ? { second: second ?? 0 } : { page })}>
      {page === null ? t("reader.moment", { time: clockOf(second ?? 0) }) : t("reader.page", { page })}
    </button>
  );
}

/** A new note, on the page named or at the moment the recording stands at. */
function Pin({ caseId, piece }: { caseId: string; piece: Piece }) {
  const { t } = useTranslation("evidence");
  const [body, setBody] = useState("");
  const [page, setPage] = useState("");
  const { run, busy, refusal, clear } = useCommand(noteOnEvidence, { touches: ["evidence", "cases"] });
  const plays = piece.look === "audio" || piece.look === "video";
  const numbered = Number.parseInt(page, 10);
  const pin = async () => {
    const place = plays
      ? { second: Math.floor(secondNow() ?? 0) }
      : piece.look === "pdf" && numbered > 0
        ? { page: numbered }
        : {};
    if (!(await run({ caseId, evidenceId: piece.evidenceId, body: body.trim(), ...place }))) return;
    setBody("");
    toast(t("reader.noted"));
  };
  return (
    <div className="pin">
      {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
      <TextArea
        value={body}
        onChange={setBody}
        aria-label={t("reader.note")}
        placeholder={t("reader.note")}
        maxLength={20_000}
        rows={2}
      />
      <span className="row">
        {piece.look === "pdf" && (
          <TextInput
            value={page}
            onChange={setPage}
            inputMode="numeric"
            aria-label={t("reader.pageField")}
            placeholder={t("reader.pageField")}
          />
        )}
        <Button size="s" busy={busy} blocked={body.trim() === ""} onClick={() => void pin()}>
          {t("reader.pin")}
        </Button>
        {body.trim() === "" && <span className="m">{t("reader.noteEmpty")}</span>}
      </span>
    </div>
  );
}
