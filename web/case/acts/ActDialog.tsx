import { useTranslation } from "react-i18next";
import { useKeys } from "../../shell/keys/keys.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Rule } from "../../ui/Rule.tsx";
import { useHere } from "../case-here.ts";
import { ActBody, ActFoot } from "./ActBody.tsx";
import type { ActKey, Target } from "./act-spec.ts";
import { useAct } from "./use-act.ts";

/** An act as a dialog: why it is asked, its fields with what is already known, one filled button. Ctrl Enter sends. */
export default function ActDialog({ act, target, onClose }: { act: ActKey; target: Target; onClose: () => void }) {
  const { t } = useTranslation("caseacts");
  const { page } = useHere();
  const form = useAct(act, target, onClose);
  useKeys([
    {
      keys: "ctrl+enter",
      word: t(`act.${act}.submit`),
      group: "here",
      whileTyping: true,
      run: () => (form.missing.length > 0 ? form.goMissing() : void form.send()),
    },
  ]);
  return (
    <Dialog
      open
      onClose={onClose}
      width={form.spec.width ?? 480}
      title={
        <span className="row">
          {t(`act.${act}.title`)}
          {form.spec.rule && <Rule id={form.spec.rule} />}
          <span className="m">{page.case.number}</span>
        </span>
      }
      foot={<ActFoot form={form} onCancel={onClose} />}
    >
      <ActBody form={form} focus={target.field} />
    </Dialog>
  );
}
