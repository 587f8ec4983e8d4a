import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { goToField } from "./Field.tsx";
import { RefusalBox, type Refused } from "./RefusalBox.tsx";

/** A few fields and one act: what is missing leads to its field, and a refusal stands below what it is about. */
export function AskDialog(props: {
  title: string;
  width?: number;
  submit: string;
  /** The first field that is missing; null when it may be sent. */
  lack: string | null;
  /** What is missing, said at the button. */
  lacks?: string;
  busy: boolean;
  refusal: Refused | null;
  onSend: () => unknown;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const { lack } = props;
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={props.title}
      width={props.width}
      foot={
        <>
          <Button onClick={props.onClose}>{t("cancel")}</Button>
          <Button
            look="fill"
            busy={props.busy}
            blocked={lack !== null}
            title={lack ? props.lacks : undefined}
            onBlocked={() => lack && goToField(lack)}
            onClick={() => void props.onSend()}
          >
            {props.submit}
          </Button>
        </>
      }
    >
      <div className="ask">
        {props.children}
        {props.refusal && <RefusalBox refusal={props.refusal} onGo={goToField} onWayOut={props.onClose} />}
      </div>
    </Dialog>
  );
}
