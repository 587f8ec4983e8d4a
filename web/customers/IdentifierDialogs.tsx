import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addIdentifier, changeIdentifier } from "../../src/customers/contract/identifiers.ts";
import { IDENTIFIER_KIND_KEYS, type IdentifierKindKey } from "../../src/customers/rules/identifier-kinds.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { Field } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { toast } from "../ui/Toast.tsx";
import type { Identifier } from "./customer-data.ts";

/** One more number, address or card; whether it contradicts itself is told, and it is kept. */
export function AddIdentifier({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation("same");
  const [kind, setKind] = useState<IdentifierKindKey>("phone");
  const [value, setValue] = useState("");
  const [useWhen, setUseWhen] = useState("");
  const { run, busy, refusal } = useCommand(addIdentifier, { touches: ["cases"] });
  const save = async () => {
    const when = useWhen.trim();
    const done = await run({ customerId, kind, value: value.trim(), ...(when && { useWhen: when }) });
    if (!done) return;
    toast(t(done.doubtful ? "form.check" : "form.added"));
    onClose();
  };
  return (
    <AskDialog
      title={t("form.addTitle")}
      submit={t("form.save")}
      lack={value.trim() ? null : "value"}
      busy={busy}
      refusal={refusal}
      onSend={save}
      onClose={onClose}
    >
      <Field name="kind" label={t("form.kind")}>
        <Select
          value={kind}
          onChange={setKind}
          options={IDENTIFIER_KIND_KEYS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
      </Field>
      <Field name="value" label={t("form.value")} required>
        <TextInput value={value} onChange={setValue} maxLength={80} autoComplete="off" />
      </Field>
      <Field name="useWhen" label={t("form.useWhen")}>
        <TextInput value={useWhen} onChange={setUseWhen} maxLength={LENGTHS.name} placeholder={t("form.useWhenHint")} />
      </Field>
    </AskDialog>
  );
}

/** Which to use first and when; or that it is wrong, and how we know. */
export function ChangeIdentifier(props: { customerId: string; one: Identifier; onClose: () => void }) {
  const { t } = useTranslation("same");
  const { one, customerId, onClose } = props;
  const [useWhen, setUseWhen] = useState(one.useWhen ?? "");
  const [prefer, setPrefer] = useState(one.preferred);
  const [isWrong, setWrong] = useState(one.wrongAt !== null);
  const [why, setWhy] = useState(one.wrongReason ?? "");
  const { run, busy, refusal } = useCommand(changeIdentifier, { touches: ["cases"] });
  const save = async () => {
    const was = one.wrongAt !== null;
    const done = await run({
      customerId,
      identifierId: one.identifierId,
      useWhen: useWhen.trim() || null,
      ...(prefer && !one.preferred && !isWrong && { preferred: true as const }),
      ...(isWrong !== was && { wrong: isWrong ? why.trim() : null }),
    });
    if (!done) return;
    toast(t("form.saved"));
    onClose();
  };
  const title = t("form.changeTitle", { what: `${t(`kind.${one.kind}`)} ${one.masked}` });
  return (
    <AskDialog
      title={title}
      submit={t("form.save")}
      lack={isWrong && !why.trim() ? "wrong" : null}
      busy={busy}
      refusal={refusal}
      onSend={save}
      onClose={onClose}
    >
      <Field name="useWhen" label={t("form.useWhen")}>
        <TextInput value={useWhen} onChange={setUseWhen} maxLength={LENGTHS.name} placeholder={t("form.useWhenHint")} />
      </Field>
      {one.reaches && !isWrong && (
        <Checkbox checked={prefer} onChange={setPrefer}>
          {t("form.prefer")}
        </Checkbox>
      )}
      <Checkbox checked={isWrong} onChange={setWrong}>
        {t("form.wrong")}
      </Checkbox>
      {isWrong && (
        <Field name="wrong" label={t("form.wrongWhy")} hint={t("form.wrongHint")} required>
          <TextInput value={why} onChange={setWhy} maxLength={LENGTHS.short} />
        </Field>
      )}
    </AskDialog>
  );
}
