import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import { listMappings, listValues } from "../../../src/taxonomies/contract.ts";
import { MAPPED, type Mapped, type Scheme } from "../../../src/taxonomies/rules/schemes.ts";
import { inTreeOrder, isRetired, normal, pathOf } from "../../../src/taxonomies/rules/tree.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { nameOf } from "../../taxonomies/find-values.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { dayOf } from "../../words/zoned.ts";
import { type Kept, ValueDialog } from "./ValueDialog.tsx";

/** A tree to open and close, search, add to and change; each value with the regulator's category it counts under. */
export function ValueTree(props: { scheme: Scheme; mapped: Mapped | null; adding: boolean; onAdded: () => void }) {
  const { t } = useTranslation("taxonomies");
  const { scheme, mapped } = props;
  const today = dayOf(useNow());
  const read = useRead(listValues, { scheme });
  const counted = useRead(listMappings, { mapped: mapped ?? "product" }, { off: !mapped });
  const categories = useRead(listValues, { scheme: MAPPED[mapped ?? "product"] }, { off: !mapped });
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ old?: Kept; parentCode: string | null } | null>(null);
  const values = read.data?.values ?? [];
  const parents = new Set(values.map((one) => one.parentCode));
  const wanted = normal(query);
  const hit = (one: Kept) => [one.zh, one.en, one.code].some((name) => normal(name).includes(wanted));
  const shown = inTreeOrder(values).filter((one) =>
    wanted ? hit(one) : (pathOf(values, one.code) ?? []).slice(0, -1).every((code) => opened.has(code)),
  );
  const categoryOf = (code: string) => {
    const external = counted.data?.mappings.find((one) => one.code === code)?.externalCode;
    const category = categories.data?.values.find((one) => one.code === external);
    return category && nameOf(category);
  };
  const toggle = (code: string) => {
    const next = new Set(opened);
    if (!next.delete(code)) next.add(code);
    setOpened(next);
  };
  const dialog = asked ?? (props.adding ? { parentCode: null } : null);
  return (
    <section className="tx-tree" aria-label={t(`scheme.${scheme}`)}>
      <div className="tx-find">
        <SearchInput query={query} onQuery={setQuery} placeholder={t("find")} label={t("find")} />
        {read.data && <span className="m">{t("count", { count: values.length })}</span>}
      </div>
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      {read.isPending && <Skeleton lines={8} />}
      {read.data && values.length === 0 && <EmptyState what={t("empty")} how={t("emptyHow")} />}
      {values.length > 0 && shown.length === 0 && <p className="m pad">{t("nothing", { query })}</p>}
      <ul>
        {shown.map((one) => (
          <li key={one.code} style={{ "--depth": wanted ? 0 : one.depth } as CSSProperties}>
            {parents.has(one.code) && !wanted ? (
              <Button
                look="icon"
                size="s"
                icon={opened.has(one.code) ? "down" : "right"}
                label={t(opened.has(one.code) ? "close" : "open", { name: nameOf(one) })}
                aria-expanded={opened.has(one.code)}
                onClick={() => toggle(one.code)}
              />
            ) : (
              <span className="tx-leaf" />
            )}
            <button type="button" className="lkb el" onClick={() => setAsked({ old: one, parentCode: one.parentCode })}>
              {nameOf(one)}
            </button>
            <span className="m tx-code">{one.code}</span>
            {isRetired(one, today) && <Tag>{t("retired", { day: one.validTo! })}</Tag>}
            <span className="m grow el tx-as">
              {categoryOf(one.code) && t("counts", { name: categoryOf(one.code)! })}
            </span>
            {!isRetired(one, today) && (
              <Button
                look="icon"
                size="s"
                icon="plus"
                label={t("addBelow", { name: nameOf(one) })}
                onClick={() => setAsked({ parentCode: one.code })}
              />
            )}
          </li>
        ))}
      </ul>
      {dialog && (
        <ValueDialog
          scheme={scheme}
          mapped={mapped}
          values={values}
          old={"old" in dialog ? dialog.old : undefined}
          parentCode={dialog.parentCode}
          externalCode={
            ("old" in dialog && counted.data?.mappings.find((one) => one.code === dialog.old?.code)?.externalCode) ||
            null
          }
          categories={categories.data?.values ?? []}
          onClose={() => {
            setAsked(null);
            props.onAdded();
          }}
        />
      )}
    </section>
  );
}
