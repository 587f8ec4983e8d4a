import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { addValue, changeValue, type listValues, mapValue } from "../../../src/taxonomies/contract.ts";
import type { Mapped, Scheme } from "../../../src/taxonomies/rules/schemes.ts";
import { inTreeOrder, pathOf } from "../../../src/taxonomies/rules/tree.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { nameOf, treeChanged } from "../../taxonomies/find-values.ts";
import { Button } from "../../ui/Button.tsx";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";

export type Kept = AnswerOf<typeof listValues>["values"][number];
const TOP = "-";

/** A new value, or one to rename, move, order, retire or restore, with the regulator's category it counts under. */
export function ValueDialog(props: {
  scheme: Scheme;
  mapped: Mapped | null;
  values: readonly Kept[];
  old: Kept | undefined;
  parentCode: string | null;
  externalCode: string | null;
  categories: readonly Kept[];
  onClose: () => void;
}) {
  const { t } = useTranslation("taxonomies");
  const { t: ui } = useTranslation("ui");
  const { scheme, mapped, old, values } = props;
  const [form, setForm] = useState({
    code: old?.code ?? "",
    zh: old?.zh ?? "",
    en: old?.en ?? "",
    parentCode: props.parentCode,
    ordinal: old ? String(old.ordinal) : "",
    validTo: old?.validTo ?? null,
    externalCode: props.externalCode,
  });
  const [tried, setTried] = useState(false);
  const add = useCommand(addValue, { touches: ["taxonomies"] });
  const change = useCommand(changeValue, { touches: ["taxonomies"] });
  const map = useCommand(mapValue, { touches: ["taxonomies"] });
  const refusal = add.refusal ?? change.refusal ?? map.refusal;
  const set = (more: Partial<typeof form>) => setForm({ ...form, ...more });
  const lacks = (["code", "zh", "en"] as const).filter((field) => !form[field].trim());
  const errorOf = (field: string) =>
    (refusal?.field === field && refusal.message) ||
    (tried && (lacks as string[]).includes(field) ? t("missing") : undefined);
  const save = async () => {
    setTried(true);
    if (lacks[0]) return void goToField(lacks[0]);
    const ordinal = /^\d{1,5}$/.test(form.ordinal.trim()) ? Number(form.ordinal) : undefined;
    const names = { zh: form.zh.trim(), en: form.en.trim(), parentCode: form.parentCode, validTo: form.validTo };
    const given = { scheme, code: form.code.trim(), ...names, ...(ordinal !== undefined && { ordinal }) };
    const done = old ? await change.run({ ...given, version: old.version }) : await add.run(given);
    if (!done) return;
    treeChanged(scheme);
    if (mapped && form.externalCode !== props.externalCode)
      if (!(await map.run({ mapped, code: given.code, externalCode: form.externalCode }))) return;
    toast(t("saved"));
    props.onClose();
  };
  const above = inTreeOrder(values).filter((one) => !old || !pathOf(values, one.code)?.includes(old.code));
  const parentName = values.find((one) => one.code === props.parentCode);
  const newTitle = parentName ? t("addBelow", { name: nameOf(parentName) }) : t("add");
  return (
    <Dialog
      open
      width={520}
      onClose={props.onClose}
      title={old ? t("edit", { name: nameOf(old) }) : newTitle}
      foot={
        <>
          <Button onClick={props.onClose}>{ui("cancel")}</Button>
          <Button look="fill" busy={add.busy || change.busy || map.busy} onClick={() => void save()}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="dform">
        {refusal && !["code", "zh", "parentCode", "validTo"].includes(refusal.field ?? "") && (
          <RefusalBox refusal={refusal} />
        )}
        {!old && (
          <Field label={t("code")} name="code" required hint={t("codeHint")} error={errorOf("code")}>
            <TextInput value={form.code} maxLength={40} autoComplete="off" onChange={(code) => set({ code })} />
          </Field>
        )}
        <Field label={t("zh")} name="zh" required error={errorOf("zh")}>
          <TextInput value={form.zh} maxLength={LENGTHS.name} autoComplete="off" onChange={(zh) => set({ zh })} />
        </Field>
        <Field label={t("en")} name="en" required error={errorOf("en")}>
          <TextInput value={form.en} maxLength={LENGTHS.name} autoComplete="off" onChange={(en) => set({ en })} />
        </Field>
        <Field label={t("above")} name="parentCode" error={errorOf("parentCode")}>
          <Select
            value={form.parentCode ?? TOP}
            onChange={(code) => set({ parentCode: code === TOP ? null : code })}
            options={[
              { value: TOP, label: t("top") },
              ...above.map((one) => ({ value: one.code, label: `${"　".repeat(one.depth)}${nameOf(one)}` })),
            ]}
          />
        </Field>
        {mapped && (
          <Field label={t("countsAs")} name="externalCode">
            <Select
              value={form.externalCode ?? TOP}
              onChange={(code) => set({ externalCode: code === TOP ? null : code })}
              options={[
                { value: TOP, label: t("inherits") },
                ...props.categories.map((one) => ({ value: one.code, label: nameOf(one) })),
              ]}
            />
          </Field>
        )}
        <Field label={t("order")} name="ordinal">
          <TextInput value={form.ordinal} inputMode="numeric" onChange={(ordinal) => set({ ordinal })} />
        </Field>
        {old && (
          <Field label={t("to")} name="validTo" hint={t("toHint")} error={errorOf("validTo")}>
            <DateTimeInput dayOnly value={form.validTo} onChange={(validTo) => set({ validTo })} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
