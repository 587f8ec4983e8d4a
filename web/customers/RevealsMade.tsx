import { useTranslation } from "react-i18next";
import { EmptyState } from "../ui/EmptyState.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Time } from "../ui/Time.tsx";
import type { RevealMade } from "./customer-data.ts";

/** Who saw a number or address whole, when and why, newest first. */
export function RevealsMade({ reveals }: { reveals: readonly RevealMade[] }) {
  const { t } = useTranslation("customers");
  const columns: Column<RevealMade>[] = [
    { key: "at", head: t("reveals.head.at"), width: 148, cell: (one) => <Time at={one.at} /> },
    { key: "who", head: t("reveals.head.who"), width: 112, cell: (one) => one.personName },
    {
      key: "what",
      head: t("reveals.head.what"),
      width: 148,
      hideBelow: 700,
      cell: (one) => (
        <span className="t2">{t(`reveals.field.${one.field as "phone"}`, { defaultValue: one.field })}</span>
      ),
    },
    { key: "why", head: t("reveals.head.why"), cell: (one) => <span className="t2">{one.reason}</span> },
  ];
  return (
    <Table
      main
      label={t("reveals.label")}
      columns={columns}
      rows={reveals}
      idOf={(one) => `${one.at} ${one.personName} ${one.field}`}
      nameOf={(one) => `${one.personName} ${one.reason}`}
      empty={<EmptyState what={t("reveals.empty")} how={t("reveals.emptyHow")} />}
    />
  );
}
