import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AddDialog } from "./AddDialog.tsx";
import { askForFiles, useAskedFiles } from "./asked-files.ts";
import { useEvidence } from "./use-evidence.ts";

/** Takes evidence in on a case page: what is dropped anywhere on it, pasted, or chosen opens the form that adds it. */
export function EvidenceIn({ caseId }: { caseId: string }) {
  const { data } = useEvidence(caseId);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const may = data?.allowed.includes("add") ?? false;
  useAskedFiles((asked) => may && setFiles((before) => [...(before ?? []), ...asked]));
  const over = useDropped(may);
  usePasted(may);
  return (
    <>
      {over && <DropHint />}
      {files && data && (
        <AddDialog caseId={caseId} files={files} limitBytes={data.limitBytes} onClose={() => setFiles(null)} />
      )}
    </>
  );
}

function DropHint() {
  const { t } = useTranslation("evidence");
  return (
    <div className="ev-drop" aria-hidden>
      <b>{t("drop")}</b>
      <span className="m">{t("dropHow")}</span>
    </div>
  );
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Whether files are held over the window; dropped, they are asked for. */
function useDropped(may: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!may) return;
    let depth = 0;
    const enter = (event: DragEvent) => holdsFiles(event) && setOver(++depth > 0);
    const leave = (event: DragEvent) => holdsFiles(event) && setOver(--depth > 0);
    const hover = (event: DragEvent) => holdsFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      askForFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragenter", enter);
    addEventListener("dragleave", leave);
    addEventListener("dragover", hover);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragenter", enter);
      removeEventListener("dragleave", leave);
      removeEventListener("dragover", hover);
      removeEventListener("drop", drop);
    };
  }, [may]);
  return over;
}

/** A pasted picture or file; pasted text stays where the cursor is. */
function usePasted(may: boolean): void {
  useEffect(() => {
    if (!may) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      askForFiles(files);
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, [may]);
}
