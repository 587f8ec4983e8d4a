import { useKeys } from "../../shell/keys/keys.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useHere } from "../case-here.ts";
import { ActBody, ActFoot } from "./ActBody.tsx";
import type { ActKey, Target } from "./act-spec.ts";
import { SaidWords } from "./SaidWords.tsx";
import { useAct } from "./use-act.ts";

/** An act as a dialog: why it is asked, its fields with what is already known, one filled button. Ctrl Enter sends. */
export default function ActDialog({ act, target, onClose }: { act: ActKey; target: Target; onClose: () => void }) {
  const { page } = useHere();
  const form = useAct(act, target, onClose);
  useKeys([
    {
      keys: "ctrl+enter",
      word: form.words.submit,
      group: "here",
      whileTyping: true,
      run: () => (form.blocked ? form.goMissing() : void form.send()),
    },
  ]);
  return (
    <Dialog
      open
      onClose={onClose}
      width={form.spec.width ?? 480}
      title={
        <span className="row">
          {form.words.title}
          <span className="m">{page.case.number}</span>
        </span>
      }
      foot={<ActFoot form={form} onCancel={onClose} />}
    >
      {form.spec.besideWords ? (
        <div className="act-beside">
          <SaidWords />
          <ActBody form={form} focus={target.field} />
        </div>
      ) : (
        <ActBody form={form} focus={target.field} />
      )}
    </Dialog>
  );
}
