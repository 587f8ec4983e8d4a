import { useTranslation } from "react-i18next";
import { Bar } from "../ui/Bar.tsx";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { cancel, type Sending, sendAgain } from "./sendings.ts";

/** A file on its way: how far, what it waits for, and the way to stop it or to go on. */
export function SendingRow({ sending }: { sending: Sending }) {
  const { t } = useTranslation("evidence");
  const { id, name, share, state, refusal } = sending;
  if (state === "failed")
    return (
      <div className="ev-sending">
        {refusal && <RefusalBox refusal={refusal} title={t("sending.failed", { name })} />}
        <span className="row">
          <Button size="s" onClick={() => sendAgain(id)}>
            {t("sending.again")}
          </Button>
          <Button size="s" look="text" onClick={() => cancel(id)}>
            {t("sending.dismiss")}
          </Button>
        </span>
      </div>
    );
  return (
    <div className="ev-sending">
      <span className="el">{name}</span>
      <span className="row">
        <span className="m">
          {state === "waiting"
            ? t("sending.waiting")
            : state === "checking"
              ? t("sending.checking")
              : t("sending.share", { share: Math.floor(share * 100) })}
        </span>
        <Button look="icon" size="s" icon="close" label={t("sending.cancel", { name })} onClick={() => cancel(id)} />
      </span>
      <Bar share={share} label={t("sending.label", { name })} />
    </div>
  );
}
