import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { goToField } from "../ui/Field.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Acknowledgement } from "./use-acknowledgement.ts";
import type { Intake } from "./use-intake.ts";

/** Accept, or register only; always in sight. */
export function ActBar(props: {
  intake: Intake;
  way: Acknowledgement["way"];
  onAccept?: () => void;
  onRegister: () => void;
}) {
  const { intake, way, onAccept, onRegister } = props;
  const { t } = useTranslation("intake");
  const { form, draft, busy, refusal } = intake;
  const clear = () => {
    const kept = form;
    intake.clear();
    toast(t("act.cleared"), { icon: "undo", act: { word: t("act.undo"), run: () => draft.set(kept) } });
  };
  return (
    <div className="act">
      {refusal && (
        <RefusalBox
          refusal={refusal}
          title={t("act.refused")}
          onGo={(field) => goToField(field)}
          onWayOut={refusal.wayOut === "retry" ? (onAccept ?? onRegister) : undefined}
          onClose={intake.closeRefusal}
        />
      )}
      <div className="row">
        <Button
          look="fill"
          size="l"
          icon="check"
          keys="Ctrl ↵"
          busy={busy}
          onClick={onAccept ?? onRegister}
          data-tour="intake-accept"
        >
          {t(onAccept ? `act.accept.${way}` : "act.registerMain")}
        </Button>
        {onAccept && (
          <Button size="l" busy={busy} onClick={onRegister}>
            {t("act.register")}
          </Button>
        )}
        {form.startedAt && (
          <Button look="text" onClick={clear}>
            {t("act.clear")}
          </Button>
        )}
        <span className="m right hintw">{t(onAccept ? "act.hint" : "act.passOn")}</span>
      </div>
    </div>
  );
}
