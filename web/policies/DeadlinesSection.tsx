import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listPolicies, readPolicy } from "../../src/deadlines/contract/policies.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useAddress } from "../shell/use-address.ts";
import { SearchInput } from "../ui/SearchInput.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useFormat } from "../words/use-format.ts";
import { PolicyFacts } from "./PolicyFacts.tsx";
import { PolicyView } from "./PolicyView.tsx";

/** Deadline policies: by whose law they are, one opened, tried on a day. */
export default function DeadlinesSection() {
  const { t } = useTranslation("policies");
  const { locale } = useFormat();
  const [search, setSearch] = useAddress();
  const [query, setQuery] = useState("");
  const list = useRead(listPolicies, {});
  const items = list.data?.items ?? [];
  const found = items.filter((one) =>
    `${one.names.zh} ${one.names.en} ${one.policyId}`.toLowerCase().includes(query.toLowerCase()),
  );
  const chosen = search.policy ?? "house-default-cn";
  const places = [...new Set(found.map(({ jurisdiction }) => jurisdiction.slice(0, 2)))].sort((a, b) =>
    a === "CN" ? -1 : b === "CN" ? 1 : a < b ? -1 : 1,
  );
  return (
    <div className="po">
      <nav className="rls" aria-label={t("list")}>
        <div className="fs">
          <SearchInput query={query} onQuery={setQuery} label={t("find")} placeholder={t("find")} />
        </div>
        <p className="rh m">{t("count", { count: found.length })}</p>
        {list.data ? (
          places.map((place) => (
            <section key={place} aria-label={t(`place.${place}` as "place.CN")}>
              <p className="g m">{t(`place.${place}` as "place.CN")}</p>
              <ul>
                {found
                  .filter(({ jurisdiction }) => jurisdiction.startsWith(place))
                  .map((one) => (
                    <li key={one.policyId} className={one.policyId === chosen ? "on" : undefined}>
                      <button
                        type="button"
                        aria-current={one.policyId === chosen ? "true" : undefined}
                        title={one.names[locale]}
                        onClick={() => setSearch({ policy: one.policyId, step: undefined, version: undefined }, true)}
                      >
                        <span className="grow el">{one.names[locale]}</span>
                        <span className="m nw">{noteOf(one, t)}</span>
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))
        ) : (
          <Skeleton lines={12} />
        )}
      </nav>
      <Opened key={chosen} policyId={chosen} />
    </div>
  );
}

type Item = NonNullable<ReturnType<typeof useRead<typeof listPolicies>>["data"]>["items"][number];

/** The one thing worth knowing of a policy before it is opened. */
function noteOf(one: Item, t: ReturnType<typeof useTranslation<"policies">>["t"]): string {
  if (one.scheduledFrom) return t("scheduledShort");
  if (one.status !== "in_force") return t(`status.${one.status}`);
  if (one.actor !== "company") return t(`actor.${one.actor}`);
  return one.own ? t("ownShort") : t(`confidenceShort.${one.confidence}`);
}

function Opened({ policyId }: { policyId: string }) {
  const [search] = useAddress();
  const page = useRead(readPolicy, { policyId });
  if (!page.data) return <Skeleton lines={12} />;
  const { versions, current } = page.data;
  const wanted = search.version ?? current;
  const shown = versions.find(({ version }) => version === wanted) ?? versions.at(-1)!;
  return (
    <>
      <PolicyView page={page.data} shown={shown} />
      <PolicyFacts page={page.data} shown={shown} />
    </>
  );
}
