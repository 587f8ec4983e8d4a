import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { goToField } from "../../ui/Field.tsx";
import { useFormat } from "../../words/use-format.ts";

/** What still stands in the way of sending: a field, and what it is called. */
export interface LackOf {
  field: string;
  label: string;
}

/** The filled button of a form: grey while something lacks, saying what; pressed then, it shows all and leads to the first. */
export function SendButton(props: {
  lacks: readonly LackOf[];
  onLack: () => void;
  busy: boolean;
  onSend: () => void;
  /** Nothing was changed: nothing is lacking, and there is nothing to send. */
  idle?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const why = useId();
  const { lacks, idle } = props;
  const lacking = lacks.length > 0 ? t("lacking", { fields: format.list(lacks.map(({ label }) => label)) }) : undefined;
  const reason = idle ?? lacking;
  return (
    <>
      <Button
        look="fill"
        blocked={reason !== undefined}
        title={reason}
        aria-describedby={reason && why}
        onBlocked={() => {
          if (!lacks[0] || idle) return;
          props.onLack();
          goToField(lacks[0].field);
        }}
        busy={props.busy}
        onClick={props.onSend}
      >
        {props.children}
      </Button>
      {reason && (
        <span id={why} className="sr">
          {reason}
        </span>
      )}
    </>
  );
}
