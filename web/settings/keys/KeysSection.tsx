import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listKeys } from "../../../src/people/contract/keys.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Time } from "../../ui/Time.tsx";
import { useFormat } from "../../words/use-format.ts";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { KeyDrawer } from "./KeyDrawer.tsx";
import type { KeyRow } from "./key-row.ts";
import { RevokeDialog } from "./RevokeDialog.tsx";

/** Keys with which other programs come in: who made them, what they may, until when; never the secret. */
export default function KeysSection() {
  const { t } = useTranslation("settings");
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<KeyRow | null>(null);
  const read = useRead(listKeys, {});
  const columns = useColumns(setRevoking);
  return (
    <>
      <SectionHeader title={t("section.keys")} note={t("keys.lead")}>
        <Button look="fill" icon="plus" onClick={() => setCreating(true)}>
          {t("keys.create")}
        </Button>
      </SectionHeader>
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      <Table
        main
        label={t("section.keys")}
        columns={columns}
        rows={read.data?.keys ?? []}
        idOf={(row) => row.id}
        nameOf={(row) => row.name}
        reading={read.isPending}
        empty={<EmptyState what={t("keys.empty")} how={t("keys.emptyHow")} />}
      />
      {creating && <KeyDrawer onClose={() => setCreating(false)} />}
      {revoking && <RevokeDialog of={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function useColumns(onRevoke: (row: KeyRow) => void): Column<KeyRow>[] {
  const { t } = useTranslation("settings");
  const now = useNow();
  const gone = (row: KeyRow) =>
    row.revokedAt ? "revoked" : row.expiresAt && new Date(row.expiresAt) <= now ? "expired" : null;
  return [
    {
      key: "name",
      head: t("keys.name"),
      cell: (row) => (
        <>
          <span className="ct el">{row.name}</span>
          <span className="m mono el">{row.prefix}…</span>
        </>
      ),
    },
    {
      key: "roles",
      head: t("people.roles"),
      hideBelow: 700,
      cell: (row) => (
        <div className="el">
          <HeldRoles roles={row.roles.map((role) => ({ role, scope: row.scope }))} />
        </div>
      ),
    },
    { key: "expires", head: t("keys.expires"), width: 128, cell: (row) => <Until row={row} gone={gone(row)} /> },
    { key: "used", head: t("keys.used"), width: 110, hideBelow: 700, cell: (row) => <Used row={row} /> },
    {
      key: "made",
      head: t("keys.made"),
      width: 150,
      hideBelow: 1100,
      cell: (row) => (
        <span className="el">
          {row.createdBy ?? "–"}{" "}
          <span className="m">
            <Time at={row.createdAt} />
          </span>
        </span>
      ),
    },
    {
      key: "act",
      head: <span className="sr">{t("keys.acts")}</span>,
      width: 80,
      align: "end",
      cell: (row) =>
        !gone(row) && (
          <Button size="s" onClick={() => onRevoke(row)}>
            {t("keys.revoke")}
          </Button>
        ),
    },
  ];
}

function Until({ row, gone }: { row: KeyRow; gone: "revoked" | "expired" | null }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  if (gone) return <Tag>{t(`keys.${gone}`)}</Tag>;
  if (!row.expiresAt) return <span className="t2">{t("keys.never")}</span>;
  return <span title={format.exact(row.expiresAt)}>{format.dayShort(row.expiresAt, now)}</span>;
}

function Used({ row }: { row: KeyRow }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  if (!row.lastUsedOn) return <span className="m">{t("keys.unused")}</span>;
  return <>{format.dayShort(`${row.lastUsedOn}T12:00:00Z`, now)}</>;
}
