import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Avatar } from "../ui/Avatar.tsx";
import type { Column } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import type { CustomerListRow } from "./customer-data.ts";

/** Who, masked identifiers, what kind, since when, what care they need. */
export function useCustomerColumns(): Column<CustomerListRow>[] {
  const { t } = useTranslation("customers");
  const quiet = (value: string | null) =>
    value ? <span className="t2 num nw">{value}</span> : <span className="m">{t("none")}</span>;
  return [
    {
      key: "name",
      head: t("head.name"),
      width: 232,
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
    { key: "phone", head: t("head.phone"), width: 148, cell: (row) => quiet(row.phone) },
    { key: "email", head: t("head.email"), width: 200, hideBelow: 700, cell: (row) => quiet(row.email) },
    {
      key: "segment",
      head: t("head.segment"),
      width: 116,
      hideBelow: 700,
      cell: (row) => row.segment && <Tag>{row.segment}</Tag>,
    },
    {
      key: "since",
      head: t("head.since"),
      width: 104,
      hideBelow: 700,
      cell: (row) => row.sinceYear && <span className="t2 nw">{t("since", { year: row.sinceYear })}</span>,
    },
    {
      key: "care",
      head: t("head.care"),
      hideBelow: 700,
      cell: (row) => (
        <span className="t2 el care" title={row.needsCare ?? undefined}>
          {row.needsCare}
        </span>
      ),
    },
  ];
}
