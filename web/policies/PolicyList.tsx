import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readCasePolicies } from "../../src/cases/contract/house-rules.ts";
import { listPolicies } from "../../src/deadlines/contract/policies.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useAddress } from "../shell/use-address.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SearchInput } from "../ui/SearchInput.tsx";
import { Select } from "../ui/Select.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useFormat } from "../words/use-format.ts";
import { groupsOf, homeOf, placesOf } from "./policy-groups.ts";
import { useRuleWords } from "./use-rule-words.ts";

type Item = AnswerOf<typeof listPolicies>["items"][number];

/** The policies to choose from: those that count here first, then those of one place; other places on demand. */
export function PolicyList({ chosen }: { chosen: string }) {
  const { t } = useTranslation("policies");
  const [search, setSearch] = useAddress();
  const [query, setQuery] = useState("");
  const list = useRead(listPolicies, {});
  const rules = useRead(readCasePolicies, {}).data?.rules;
  const ruleWords = useRuleWords();
  if (!list.data || !rules) return <Skeleton lines={12} />;
  const { items } = list.data;
  const used = rules.map(({ policy }) => policy);
  const place = search.place ?? homeOf(items, used);
  const groups = groupsOf(items, { used, place, query, opened: chosen });
  const name = (of: string) => t(`place.${of}` as "place.CN");
  const forCases = (id: string) => rules.filter(({ policy }) => policy === id).map(ruleWords)[0];
  return (
    <nav className="rls" aria-label={t("list")}>
      <div className="fs">
        <SearchInput query={query} onQuery={setQuery} label={t("find")} placeholder={t("find")} />
        <Select
          label={t("placeWord")}
          value={place}
          options={[
            { value: "all", label: t("placeAll", { count: items.length }) },
            ...placesOf(items, used).map((one) => ({
              value: one.place,
              label: t("placeCount", { place: name(one.place), count: one.count }),
            })),
          ]}
          onChange={(value) => setSearch({ place: value === homeOf(items, used) ? undefined : value })}
        />
      </div>
      {groups.length === 0 && <EmptyState what={t("noneFound")} how={t("noneFoundHint")} />}
      {groups.map((group) => {
        const title = group.place === "in_use" ? t("inUse") : name(group.place);
        return (
          <section key={group.place} aria-label={title}>
            <p className="g m">{title}</p>
            <ul>
              {group.items.map((one) => (
                <Line
                  key={one.policyId}
                  item={one}
                  note={group.place === "in_use" ? forCases(one.policyId) : undefined}
                  on={one.policyId === chosen}
                  onOpen={() => setSearch({ policy: one.policyId, step: undefined, version: undefined }, true)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** The whole name, however long, and below it the one thing worth knowing before it is opened. */
function Line(props: { item: Item; note: string | undefined; on: boolean; onOpen: () => void }) {
  const { item, note, on, onOpen } = props;
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  return (
    <li className={on ? "on two-lines" : "two-lines"}>
      <button type="button" aria-current={on ? "true" : undefined} onClick={onOpen}>
        <span>{item.names[locale]}</span>
        <span className="m">{note ?? noteOf(item, t)}</span>
      </button>
    </li>
  );
}

function noteOf(one: Item, t: ReturnType<typeof useTranslation<"policies">>["t"]): string {
  if (one.scheduledFrom) return t("scheduledShort");
  if (one.status !== "in_force") return t(`status.${one.status}`);
  if (one.actor !== "company") return t(`actorLong.${one.actor}`);
  return one.own ? t("ownShort") : t(`confidence.${one.confidence}`);
}
