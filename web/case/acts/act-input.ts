import { codeOf, saidOption, sentOf } from "../../taxonomies/find-values.ts";
import type { PickerOption } from "../../ui/Picker.tsx";
import type { FieldSpec, Values } from "./act-spec.ts";

/** A step as it is being written. */
export interface StepRow {
  text: string;
  owner: { id: string } | null;
  dueAt: string | null;
}

/** Whether nothing stands in a field. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  return Array.isArray(value) && value.length === 0;
}

/** The fields as the contract wants them; empty ones are left out (null where a base had a value), letters are sent even when empty: the rule refuses them. */
export function inputOf(fields: readonly FieldSpec[], values: Values, base: Values | null): Values {
  const input: Values = {};
  for (const field of fields) {
    const value = values[field.name];
    if (base && JSON.stringify(value) === JSON.stringify(base[field.name])) continue;
    const sent = sendOf(field, value);
    if (field.said) Object.assign(input, complainedOf(field.name, field.said, value, base?.[field.name]));
    else if (sent !== undefined) input[field.name] = sent;
    // What had a value and was emptied.
    else if (base) input[field.name] = null;
  }
  return input;
}

/** Whom it is about: by id, or as said. Who is found to be meant later leaves what was said as it is. */
function complainedOf(name: string, said: string, value: unknown, before: unknown): Values {
  const [now, was] = [value, before].map((one) => one as { id: string; label: string } | null);
  if (now && codeOf(now)) return { [name]: now.id };
  const taken = was && codeOf(was) ? { [name]: null } : {};
  if (now) return { ...taken, [said]: now.label };
  return was && !codeOf(was) ? { [said]: null } : taken;
}

function sendOf(field: FieldSpec, value: unknown): unknown {
  switch (field.as) {
    case "letter":
      return String(value ?? "");
    case "routes":
    case "causes":
      return value ?? [];
    case "steps":
      return (value as StepRow[]).map(({ text, owner, dueAt }) => ({ text: text.trim(), ownerId: owner?.id, dueAt }));
    default:
  }
  if (isEmpty(value)) return undefined;
  switch (field.as) {
    case "person":
    case "handler":
    case "raised":
    case "department":
      return (value as { id: string }).id;
    case "product":
    case "region":
      return sentOf(value as { id: string; label: string });
    case "money":
      return minorOf(String(value));
    case "percent":
      return percentOf(String(value));
    case "severity":
      return Number(value);
    case "ours":
    case "outside":
      return value === "yes";
    default:
      return typeof value === "string" ? value.trim() : value;
  }
}

const AMOUNT = /^[¥￥]?(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(\.\d*)?(万)?(?:元|块|块钱|圆|yuan)?$/i;

/** `1,281.40`, `１２８１．４`, `500块`, `1.5万元` in minor units; undefined when it is no amount, or could be two. */
export function minorOf(typed: string): number | undefined {
  const [, whole, part = "", myriad] = AMOUNT.exec(plainly(typed)) ?? [];
  if (whole === undefined) return undefined;
  const digits = part.slice(1).replace(/0+$/, "");
  // Counted in digits: 1281.4 × 100 is not a whole number here.
  const places = myriad ? 6 : 2;
  return digits.length > places ? undefined : Number(whole.replaceAll(",", "") + digits.padEnd(places, "0"));
}

/** `60`, `６０％` → 60; undefined unless it is a whole share between 1 and 99. */
export function percentOf(typed: string): number | undefined {
  const [, share] = /^(\d{1,2})%?$/.exec(plainly(typed)) ?? [];
  return Number(share) > 0 ? Number(share) : undefined;
}

/** As typed on any keyboard: full-width digits and signs become plain ones, spaces go. */
function plainly(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "").replaceAll("。", ".");
}

/** What a picker shows of what was picked. */
export function labelOf(picked: unknown): string | undefined {
  return (picked as { label?: string } | null | undefined)?.label;
}

/** What a case names now, as a picker holds it; where it names nobody, what was said. */
export function optionOf(id: string | null, name: string | null, said?: string | null): PickerOption | null {
  if (id && name) return { id, label: name };
  return said ? saidOption(said) : null;
}
