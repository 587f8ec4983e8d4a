import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TextInput } from "../ui/TextInput.tsx";
import { type Endpoint, findEndpoints, inGroups } from "./read-contract.ts";

/** All endpoints in groups, found by any word of their summary or path. */
export function ApiList(props: {
  endpoints: readonly Endpoint[];
  at: string | undefined;
  query: string;
  onQuery: (query: string) => void;
}) {
  const { t, i18n } = useTranslation("api");
  const { endpoints, at, query } = props;
  const found = findEndpoints(endpoints, query);
  const search = query ? { q: query } : {};
  const groupWord = (group: string) =>
    i18n.exists(`api:group.${group}`) ? t(`group.${group}` as "group.cases") : group;
  return (
    <nav className="apil" aria-label={t("endpoints")}>
      <div className="fs">
        <TextInput
          type="search"
          icon="search"
          value={query}
          onChange={props.onQuery}
          placeholder={t("find")}
          aria-label={t("find")}
        />
      </div>
      <Link
        to={"/api" as "/desk"}
        search={{ ...search, show: "overview" } as never}
        className={at ? "first" : "first on"}
        aria-current={at ? undefined : "page"}
      >
        {t("overview")}
      </Link>
      {found.length === 0 && <p className="m none">{t("nothing", { query })}</p>}
      {inGroups(found).map(({ group, endpoints: members }) => (
        <section key={group} aria-label={groupWord(group)}>
          <p className="g" aria-hidden="true">
            {groupWord(group)}
          </p>
          <ul>
            {members.map((one) => (
              <li key={one.id}>
                <Link
                  to={"/api" as "/desk"}
                  search={{ ...search, show: one.id } as never}
                  className={one.id === at ? "on" : undefined}
                  aria-current={one.id === at ? "page" : undefined}
                  title={one.summary}
                >
                  <span className="mt">{one.method}</span>
                  <span className="el mono">{one.path.replace("/v1", "")}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
