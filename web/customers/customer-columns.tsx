import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Avatar } from "../ui/Avatar.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { Column } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { useSegmentWord, useVocabulary } from "../words/use-vocabulary.ts";
import type { CustomerListRow } from "./customer-data.ts";

/** Who, masked identifiers, what brought them last and what is open, what kind, since when, what care they need. */
export function useCustomerColumns(): Column<CustomerListRow>[] {
  const { t } = useTranslation("customers");
  const segmentWord = useSegmentWord();
  const quiet = (value: string | null) =>
    value ? <span className="t2 num nw">{value}</span> : <span className="m">{t("none")}</span>;
  return [
    {
      key: "name",
      head: t("head.name"),
      width: 184,
      cell: (row) => (
        <span className="row who">
          <Avatar name={row.name} of="customer" />
          <Link
            className="ct el"
            to={"/customers/$customerId" as "/desk"}
            params={{ customerId: row.customerId } as never}
            tabIndex={-1}
          >
            {row.name}
          </Link>
        </span>
      ),
    },
    { key: "phone", head: t("head.phone"), width: 132, cell: (row) => quiet(row.phone) },
    { key: "email", head: t("head.email"), width: 172, hideBelow: 1100, cell: (row) => quiet(row.email) },
    { key: "last", head: t("head.last"), hideBelow: 700, cell: (row) => <LastCase row={row} /> },
    {
      key: "open",
      head: t("head.open"),
      width: 88,
      hideBelow: 700,
      cell: (row) =>
        row.openCases > 0 ? (
          <b className="num">{t("openCases", { count: row.openCases })}</b>
        ) : (
          <span className="m">{t("none")}</span>
        ),
    },
    {
      key: "segment",
      head: t("head.segment"),
      width: 96,
      hideBelow: 1100,
      cell: (row) => row.segment && <Tag>{segmentWord(row.segment)}</Tag>,
    },
    {
      key: "since",
      head: t("head.since"),
      width: 92,
      hideBelow: 1100,
      cell: (row) => row.sinceYear && <span className="t2 nw">{t("year", { year: row.sinceYear })}</span>,
    },
    {
      key: "care",
      head: t("head.care"),
      width: 152,
      hideBelow: 1100,
      cell: (row) =>
        row.adjusted && (
          <span className="t2 nw care">
            <Icon name="shield" size="xs" /> {t("care.adjusted")}
          </span>
        ),
    },
  ];
}

function LastCase({ row: { lastCase } }: { row: CustomerListRow }) {
  const { t } = useTranslation("customers");
  const word = useVocabulary();
  if (!lastCase) return <span className="m">{t("noCase")}</span>;
  return (
    <>
      <span className="el last" title={lastCase.title}>
        {lastCase.title}
      </span>
      <span className="m el last">
        {lastCase.number} · {word("channel", lastCase.channel)} · <Time at={lastCase.receivedAt} />
      </span>
    </>
  );
}
