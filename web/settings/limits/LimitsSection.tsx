import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { readLimits, setLimits } from "../../../src/limits/contract.ts";
import { LIMIT_KEYS, LIMITS, type LimitKey } from "../../../src/limits/rules/limits.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { useReadAgain, useSetting } from "../../shell/client/use-setting.ts";
import { Meanwhile } from "../../shell/Meanwhile.tsx";
import { useMay } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { SettingRow } from "../parts/SettingRow.tsx";

/** The numbers by which this organisation runs its cases; everybody reads them, administrators change them. */
export default function LimitsSection() {
  const { t } = useTranslation("settings");
  const { data, error } = useRead(readLimits, {});
  return (
    <>
      <SectionHeader title={t("section.limits")} note={t("limits.lead")} />
      {error && <RefusalBox refusal={error.refusal} />}
      {!data && !error && <Skeleton lines={3} />}
      {data && LIMIT_KEYS.map((key) => <LimitRow key={key} name={key} read={data} />)}
    </>
  );
}

function LimitRow({ name, read }: { name: LimitKey; read: AnswerOf<typeof readLimits> }) {
  const { byName, ...held } = read;
  const { t } = useTranslation("settings");
  const may = useMay("people.manage");
  const { run, busy, refusal, clear } = useCommand(setLimits);
  useReadAgain("limits", refusal);
  const form = useSetting({ value: String(held[name]), revision: held.revision, byName });
  const { value: typed, put: setTyped } = form;
  const { least, most } = LIMITS[name];
  const value = Number(typed.normalize("NFKC"));
  const wrong = !Number.isInteger(value) || value < least || value > most;
  const changed = !wrong && value !== held[name];
  const save = async () => {
    if (changed && (await run({ ...held, [name]: value, revision: form.revision }))) toast(t("saved"));
  };
  return (
    <SettingRow title={t(`limits.${name}`)} hint={t(`limits.hint.${name}`)}>
      {may ? (
        <form
          className="acts"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field
            name={name}
            label={<span className="sr">{t(`limits.${name}`)}</span>}
            error={wrong && t("limits.between", { least, most })}
          >
            <TextInput value={typed} onChange={setTyped} inputMode="numeric" maxLength={3} />
          </Field>
          {changed && !form.theirs && (
            <Button type="submit" busy={busy}>
              {t("save")}
            </Button>
          )}
        </form>
      ) : (
        <div>
          {held[name]} {t(`limits.unit.${name}`)} <span className="m">{t("limits.readOnly")}</span>
        </div>
      )}
      {form.theirs ? (
        <Meanwhile form={form} say={(theirs) => [`${theirs} ${t(`limits.unit.${name}`)}`]} onChosen={clear} />
      ) : (
        refusal && <RefusalBox refusal={refusal} />
      )}
    </SettingRow>
  );
}
