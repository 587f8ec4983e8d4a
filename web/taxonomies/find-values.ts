import { listValues } from "../../src/taxonomies/contract.ts";
import type { Scheme } from "../../src/taxonomies/rules/schemes.ts";
import { isRetired, normal, pathOf, type Value } from "../../src/taxonomies/rules/tree.ts";
import { call } from "../shell/client/call.ts";
import { serverNow } from "../ui/now.ts";
import type { PickerOption } from "../ui/Picker.tsx";
import { currentLocale } from "../words/words.ts";
import { dayOf } from "../words/zoned.ts";

const MOST = 12;
const FRESH_MS = 30_000;
/** What is only said so far begins like this; no code can. */
const SAID = "said:";
const read = new Map<Scheme, { at: number; values: Promise<readonly Value[]> }>();

/** A tree, read at most every half a minute while somebody types. */
export function treeOf(scheme: Scheme): Promise<readonly Value[]> {
  const known = read.get(scheme);
  if (known && Date.now() - known.at < FRESH_MS) return known.values;
  const values = call(listValues, { scheme }).then((answer) => answer.values);
  read.set(scheme, { at: Date.now(), values });
  values.catch(() => read.delete(scheme));
  return values;
}

/** After a change on this page: the next question reads anew. */
export function treeChanged(scheme: Scheme): void {
  read.delete(scheme);
}

export const nameOf = (value: Pick<Value, "zh" | "en">) => (currentLocale() === "en" ? value.en : value.zh);

/** Values in use by a part of their name or code, each with what it lies below; with `asSaid` also the very words typed. */
export function findValues(scheme: Scheme, asSaid?: string) {
  return async (query: string): Promise<readonly PickerOption[]> => {
    const all = await treeOf(scheme);
    const today = dayOf(serverNow());
    const asked = normal(query);
    const fits = (one: Value) => [one.zh, one.en, one.code].some((name) => normal(name).includes(asked));
    const found = all.filter((one) => !isRetired(one, today) && (asked ? fits(one) : one.parentCode === null));
    const options = found.slice(0, MOST).map((one) => optionOf(all, one));
    const whole = found.some((one) => normal(nameOf(one)) === asked);
    return asSaid && asked && !whole ? [...options, { ...saidOption(query.trim()), note: asSaid }] : options;
  };
}

function optionOf(all: readonly Value[], value: Value): PickerOption {
  const above = (pathOf(all, value.code) ?? []).slice(0, -1);
  const names = above.flatMap((code) => all.find((one) => one.code === code) ?? []).map(nameOf);
  return { id: value.code, label: nameOf(value), person: false, ...(names.length > 0 && { note: names.join(" › ") }) };
}

/** What is only said so far, as a picker shows it. */
export function saidOption(said: string): PickerOption {
  return { id: SAID + said, label: said, person: false };
}

/** What a case holds of a business or region, as a picker shows it: filed, or only said so far. */
export function heldOption(code: string | null, said: string | null): PickerOption | null {
  return said ? { ...saidOption(said), ...(code && { id: code }) } : null;
}

/** The code of what was chosen; null for what is only said. */
export const codeOf = (value: PickerOption | null) => (value && !value.id.startsWith(SAID) ? value.id : null);

/** What the contract takes: the code of a value, or the words as said. */
export function sentOf({ id, label }: Pick<PickerOption, "id" | "label">): string {
  return id.startsWith(SAID) ? label : id;
}
