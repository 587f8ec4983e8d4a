import "./Masked.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refused } from "../../shell/client/refusal-error.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";

/** A masked number or address; seeing it whole asks for a reason that is kept (R12). */
export function Masked(props: {
  masked: string;
  what: string;
  /** Name of the eye for the ear. */
  label: string;
  /** Said of it once it is shown. */
  shown?: string;
  may: boolean;
  command: { busy: boolean; refusal: Refused | null };
  onReveal: (reason: string) => Promise<{ value: string | null } | null>;
}) {
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string | null>(null);
  const reveal = async (reason: string) => {
    const shown = await props.onReveal(reason);
    if (!shown) return;
    setClear(shown.value);
    setAsking(false);
  };
  return (
    <span className="masked">
      <span title={clear ? props.shown : undefined}>{clear ?? props.masked}</span>
      {props.may && !clear && (
        <button type="button" className="eye" aria-label={props.label} onClick={() => setAsking(true)}>
          <Icon name="eye" size="s" />
        </button>
      )}
      {asking && (
        <RevealDialog what={props.what} {...props.command} onReveal={reveal} onClose={() => setAsking(false)} />
      )}
    </span>
  );
}

/** Why somebody wants to see it, before it is shown; the reasons most have are one press away. */
function RevealDialog(props: {
  what: string;
  busy: boolean;
  refusal: Refused | null;
  onReveal: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation("case");
  const ui = useTranslation("ui").t;
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const lacks = reason.trim() ? undefined : t("side.revealLacks");
  const refuse = () => {
    setTried(true);
    goToField("reason");
  };
  const reveal = async () => {
    if (lacks) return refuse();
    await props.onReveal(reason.trim());
  };
  const title = t("side.revealTitle", { what: props.what });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={title}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button
            look="fill"
            blocked={Boolean(lacks)}
            title={lacks}
            onBlocked={refuse}
            busy={props.busy}
            onClick={() => void reveal()}
          >
            {t("side.reveal", { what: props.what })}
          </Button>
        </>
      }
    >
      <p className="m">{t("side.revealLead")}</p>
      <Field name="reason" label={t("side.revealReason")} error={tried && lacks} required>
        <TextInput
          value={reason}
          onChange={setReason}
          maxLength={500}
          onKeyDown={(event) => event.key === "Enter" && void reveal()}
        />
      </Field>
      <div className="row reveal-why">
        {(["call", "letter", "check"] as const).map((why) => (
          <Button key={why} size="s" onClick={() => setReason(t(`side.revealReasons.${why}`))}>
            {t(`side.revealReasons.${why}`)}
          </Button>
        ))}
      </div>
      {props.refusal && <RefusalBox refusal={props.refusal} />}
    </Dialog>
  );
}
