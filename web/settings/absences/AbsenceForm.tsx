import { useState } from "react";
import { useTranslation } from "react-i18next";
import { enterAbsence } from "../../../src/people/contract/absences.ts";
import { ABSENCE_KINDS, type AbsenceKind } from "../../../src/people/rules/absence.ts";
import { useCandidates } from "../../assignment/use-candidates.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useSession } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";

/** Enters an absence: from when until when, why, and who stands in. */
export function AbsenceForm({ personId, name, onEnd }: { personId?: string; name?: string; onEnd: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const format = useFormat();
  const me = useSession();
  const now = useNow();
  const [kind, setKind] = useState<AbsenceKind>("leave");
  const [deputy, setDeputy] = useState<PickerOption | null>(null);
  const [from, setFrom] = useState<string | null>(() => now.toISOString());
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const find = useCandidates({
    act: "deputy",
    personId: personId ?? me.id,
    ...(from && until && { from, until }),
  });
  const enter = useCommand(enterAbsence, { touches: ["assignment"] });
  const save = async () => {
    setTried(true);
    if (!from || !until) return goToField(from ? "until" : "from");
    const done = await enter.run({ personId, kind, from, until, deputyId: deputy?.id ?? null });
    if (!done) return;
    toast(
      done.leavesAlone.length > 0
        ? t("away.leavesAlone", { names: format.list(done.leavesAlone) })
        : t("away.entered", { deputy: deputy?.label ?? t("away.nobody") }),
    );
    onEnd();
  };
  const missing = (value: unknown) => tried && !value && t("missing");
  return (
    <form
      className="dform"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {enter.refusal && <RefusalBox refusal={enter.refusal} onGo={goToField} />}
      <Field label={t("away.why")} hint={t("away.whyHint")}>
        <Seg
          label={t("away.why")}
          options={ABSENCE_KINDS.map((value) => ({ value, label: t(`away.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      <div className="pair">
        <Field label={t("away.from")} name="from" error={missing(from)}>
          <DateTimeInput value={from} onChange={setFrom} />
        </Field>
        <Field label={t("away.until")} name="until" error={missing(until)}>
          <DateTimeInput value={until} onChange={setUntil} />
        </Field>
      </div>
      <Field label={t("away.deputy")} name="deputyId" hint={t("away.deputyHint", { name: name ?? t("away.you") })}>
        <Picker value={deputy} onChange={setDeputy} find={find} />
      </Field>
      <div className="acts">
        <Button type="submit" look="fill" busy={enter.busy}>
          {t("save")}
        </Button>
        <Button onClick={onEnd}>{ui("cancel")}</Button>
      </div>
    </form>
  );
}
