import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  EVIDENCE_KINDS,
  EVIDENCE_SOURCES,
  type EvidenceKind,
  type EvidenceSource,
} from "../../src/kernel/vocabulary.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Select } from "../ui/Select.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { askForFiles } from "./asked-files.ts";
import { send } from "./sendings.ts";
import { sizeOf } from "./size.ts";

interface Props {
  caseId: string;
  files: readonly File[];
  limitBytes: number;
  onClose: () => void;
}

const extensionOf = (file: File) => /\.([A-Za-z0-9]{1,8})$/.exec(file.name)?.[1]?.toLowerCase() ?? "";
const nameOf = (file: File) => file.name.replace(/\.[A-Za-z0-9]{1,8}$/, "").slice(0, 120);

/** What is about to be added: a title for each file, who supplied it, what it is and proves. Sending goes on behind. */
export function AddDialog({ caseId, files, limitBytes, onClose }: Props) {
  const { t } = useTranslation("evidence");
  const word = useVocabulary();
  const [titles, setTitles] = useState<ReadonlyMap<File, string>>(new Map());
  const [without, setWithout] = useState<ReadonlySet<File>>(new Set());
  const [source, setSource] = useState<EvidenceSource>("customer");
  const [kind, setKind] = useState<EvidenceKind | "">("");
  const [suppliedBy, setSuppliedBy] = useState("");
  const [proves, setProves] = useState("");
  const chosen = files.filter((file) => !without.has(file));
  const fitting = chosen.filter((file) => file.size <= limitBytes);
  const tooLarge = chosen.filter((file) => file.size > limitBytes);
  const titleOf = (file: File) => (titles.get(file) ?? nameOf(file)).trim();
  const lack =
    fitting.length === 0 ? t("adding.noFile") : fitting.some((file) => !titleOf(file)) ? t("adding.noTitle") : "";
  const submit = () => {
    for (const file of fitting) {
      const said = {
        source,
        title: titleOf(file),
        ...(kind && { kind }),
        ...(source === "third_party" && suppliedBy.trim() && { suppliedBy: suppliedBy.trim() }),
        ...(proves.trim() && { proves: proves.trim() }),
      };
      send(caseId, file, said, (number) => toast(t("adding.added", { number })));
    }
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width={520}
      title={t("adding.title")}
      dirty={chosen.length > 0}
      foot={
        <>
          <span className="m grow">{lack}</span>
          <Button onClick={onClose}>{t("adding.cancel")}</Button>
          <Button look="fill" blocked={lack !== ""} onClick={submit}>
            {t("adding.submit")}
          </Button>
        </>
      }
    >
      <div className="ev-add">
        <Field
          label={t("adding.files")}
          name="file"
          group
          error={tooLarge.map((file) => t("adding.tooLarge", { name: file.name, limit: sizeOf(limitBytes) })).join(" ")}
        >
          <ul className="files">
            {fitting.map((file, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: files are only ever added at the end
              <li key={at}>
                <TextInput
                  value={titles.get(file) ?? nameOf(file)}
                  onChange={(title) => setTitles(new Map(titles).set(file, title))}
                  maxLength={120}
                  aria-label={t("adding.pieceTitle")}
                />
                <span className="m" title={file.name}>
                  {[extensionOf(file), sizeOf(file.size)].filter(Boolean).join(" · ")}
                </span>
                <Button
                  look="icon"
                  size="s"
                  icon="close"
                  label={t("adding.remove", { name: file.name })}
                  onClick={() => setWithout(new Set(without).add(file))}
                />
              </li>
            ))}
          </ul>
          <ChooseFiles opens={files.length === 0} />
        </Field>
        <Field label={t("adding.source")} name="source" group>
          <Seg
            label={t("adding.source")}
            value={source}
            onChange={setSource}
            options={EVIDENCE_SOURCES.map((value) => ({ value, label: word("evidenceSource", value) }))}
          />
        </Field>
        {source === "third_party" && (
          <Field label={t("adding.suppliedBy")} name="suppliedBy" hint={t("adding.suppliedByHint")}>
            <TextInput value={suppliedBy} onChange={setSuppliedBy} maxLength={80} />
          </Field>
        )}
        <Field label={t("adding.kind")} name="kind">
          <Select
            value={kind}
            onChange={setKind}
            placeholder={t("adding.byFile")}
            options={EVIDENCE_KINDS.map((value) => ({ value, label: word("evidenceKind", value) }))}
          />
        </Field>
        <Field label={t("adding.proves")} name="proves" hint={t("adding.provesHint")}>
          <TextInput value={proves} onChange={setProves} maxLength={500} />
        </Field>
      </div>
    </Dialog>
  );
}

/** The browser's own choice of files; opened at once where nothing has been chosen yet. */
function ChooseFiles({ opens }: { opens: boolean }) {
  const { t } = useTranslation("evidence");
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the form opens
  useEffect(() => {
    if (opens && navigator.userActivation?.isActive) input.current?.click();
  }, []);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        className="sr"
        tabIndex={-1}
        aria-label={t("adding.choose")}
        onChange={(event) => {
          askForFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span>
        <Button size="s" icon="attach" onClick={() => input.current?.click()}>
          {t("adding.choose")}
        </Button>
      </span>
    </>
  );
}
