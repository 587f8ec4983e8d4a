import { type ReactNode, useState } from "react";
import type { AnyEndpoint } from "../shell/client/any-endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";

/** An act on evidence that needs one text of a person: a reason, or a sentence to the customer. */
export function ReasonDialog(props: {
  endpoint: AnyEndpoint;
  input: Record<string, string>;
  /** The field of the contract that the text fills. */
  field: "reason" | "caption";
  title: string;
  lead: string;
  label: string;
  hint?: string;
  start?: string;
  lack: string;
  submit: string;
  done: string;
  onClose: () => void;
  before?: ReactNode;
}) {
  const { endpoint, input, field, onClose } = props;
  const [text, setText] = useState(props.start ?? "");
  const { run, busy, refusal, clear } = useCommand(endpoint, { touches: ["evidence", "cases"] });
  const empty = text.trim() === "";
  const submit = async () => {
    if (!(await run({ ...input, [field]: text.trim() } as never))) return;
    toast(props.done);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={props.title}
      foot={
        <>
          <span className="m grow">{empty && props.lack}</span>
          <Button look="fill" busy={busy} blocked={empty} onClick={() => void submit()}>
            {props.submit}
          </Button>
        </>
      }
    >
      <div className="ev-add">
        {refusal && <RefusalBox refusal={refusal} onClose={clear} />}
        <p className="m ev-lead">{props.lead}</p>
        {props.before}
        <Field name={field} label={props.label} hint={props.hint} required>
          <TextArea value={text} onChange={setText} maxLength={500} />
        </Field>
      </div>
    </Dialog>
  );
}
