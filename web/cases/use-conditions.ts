import { useTranslation } from "react-i18next";
import { isBoardColumn } from "../../src/cases/rules/board.ts";
import { listDepartments } from "../../src/people/contract/departments.ts";
import { pickPeople } from "../../src/people/contract/people.ts";
import { listValues } from "../../src/taxonomies/contract.ts";
import type { Filed } from "../../src/taxonomies/rules/schemes.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useSession } from "../shell/session/session.ts";
import { nameOf } from "../taxonomies/find-values.ts";
import { useNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { dayOf, momentOf } from "../words/zoned.ts";
import type { CaseListRow } from "./case-row.ts";
import { type CaseFilter, spanOf } from "./filters.ts";

/** The conditions a person can set, in the order of the menu. `received` stands for the two days of receipt. */
export const CONDITIONS = [
  "state",
  "owner",
  "department",
  "kind",
  "channel",
  "product",
  "region",
  "severity",
  "received",
  "due",
] as const;
/** The others come from a link and can only be taken off. */
export type ConditionKey = (typeof CONDITIONS)[number] | "customer" | "source";
/** One condition in words: grey what, black value. */
export interface Condition {
  key: ConditionKey;
  what: string;
  value: string;
}

const NAMED = 50;

/** A filter in words. Names that the address only knows by id come from the rows or from the pickers. */
export function useConditions(filter: CaseFilter, rows: readonly CaseListRow[]): Condition[] {
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  const format = useFormat();
  const now = useNow();
  const session = useSession();
  const someone = filter.owner !== undefined && filter.owner !== "me" && filter.owner !== "none";
  const listed = someone ? rows.find((row) => row.ownerId === filter.owner)?.ownerName : undefined;
  const people = useRead(pickPeople, { limit: NAMED }, { off: !someone || Boolean(listed) });
  const ownDepartment = filter.department === session.department?.id;
  const departments = useRead(listDepartments, {}, { off: !filter.department || ownDepartment });

  const ownerName = () => {
    if (filter.owner === "me") return t("filter.me");
    if (filter.owner === "none") return t("filter.nobody");
    return listed ?? people.data?.people.find((one) => one.id === filter.owner)?.name ?? t("filter.colleague");
  };
  const departmentName = () => {
    if (ownDepartment) return session.department?.name ?? "";
    const found = departments.data?.departments.find((one) => one.id === filter.department);
    return found?.name ?? t("filter.someDepartment");
  };
  const trees = {
    product: useRead(listValues, { scheme: "product" }, { off: !filter.product }).data?.values,
    region: useRead(listValues, { scheme: "region" }, { off: !filter.region }).data?.values,
  };
  const valueName = (scheme: Filed, code: string) => {
    const found = trees[scheme]?.find((one) => one.code === code);
    return found ? nameOf(found) : code;
  };
  const day = (on: string) => {
    const [year, month, date] = on.split("-").map(Number);
    return format.dayShort(momentOf({ year: year!, month: month!, day: date!, hour: 12, minute: 0 }), now);
  };
  const received = () => {
    const span = spanOf(filter, dayOf(now));
    if (span) return span === 1 ? t("filter.todayOnly") : t("filter.days", { count: span });
    if (filter.from && filter.to) return t("filter.between", { from: day(filter.from), to: day(filter.to) });
    return filter.from ? t("filter.since", { from: day(filter.from) }) : t("filter.until", { to: day(filter.to!) });
  };
  const stateWord = () => {
    if (filter.state === "open" || filter.state === "ended") return t(`filter.${filter.state}`);
    if (filter.state === "all") return t("filter.everyState");
    return isBoardColumn(filter.state) ? t(`board.of.${filter.state}`) : word("state", filter.state);
  };
  const said: Record<ConditionKey, (() => string) | false> = {
    state: filter.state !== "all" && stateWord,
    owner: filter.owner !== undefined && ownerName,
    department: filter.department !== undefined && departmentName,
    kind: filter.kind !== undefined && (() => word("kind", filter.kind!)),
    channel: filter.channel !== undefined && (() => word("channel", filter.channel!)),
    product: filter.product !== undefined && (() => valueName("product", filter.product!)),
    region: filter.region !== undefined && (() => valueName("region", filter.region!)),
    severity: filter.severity !== undefined && (() => word("severity", filter.severity as 1)),
    received: (filter.from !== undefined || filter.to !== undefined) && received,
    due: filter.due !== undefined && (() => t(`filter.${filter.due!}`)),
    customer: filter.customer !== undefined && (() => rows[0]?.customerName || t("filter.someCustomer")),
    source: filter.source !== undefined && (() => filter.source!),
  };
  return (Object.keys(said) as ConditionKey[]).flatMap((key) => {
    const value = said[key];
    return value ? [{ key, what: t(`filter.${key}`), value: value() }] : [];
  });
}

/** The filter without one condition. */
export function without(filter: CaseFilter, key: ConditionKey): CaseFilter {
  if (key === "state") return { ...filter, state: "all" };
  if (key === "received") return { ...filter, from: undefined, to: undefined };
  return { ...filter, [key]: undefined };
}
