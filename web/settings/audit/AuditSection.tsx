import "./Audit.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listAuditEvents, verifyAudit } from "../../../src/journal/contract.ts";
import { SYSTEM } from "../../../src/kernel/authority.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useList } from "../../shell/client/use-read.ts";
import { useAddress } from "../../shell/use-address.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterChip } from "../../ui/FilterChip.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { Time } from "../../ui/Time.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import type { AuditRow } from "./audit-row.ts";
import { type AuditKind, kindGroups } from "./kinds.ts";
import { Told } from "./Told.tsx";
import { type Verdict, VerdictBox } from "./VerdictBox.tsx";

/** What was changed in the house: who, when, what, why; newest first, and whether the journal is whole. */
export default function AuditSection() {
  const { t } = useTranslation("settings");
  const [{ kind, actor }, setAddress] = useAddress();
  const format = useFormat();
  const now = useNow();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = useCommand(verifyAudit);
  const list = useList(listAuditEvents, { kind: kind || undefined, actorId: actor || undefined }, { keep: true });
  const columns = useColumns((row) => setAddress({ actor: row.actorId }));
  const actorName = actor && (list.rows.find((row) => row.actorId === actor)?.actorName ?? "…");
  return (
    <>
      <SectionHeader title={t("section.audit")} note={t("audit.lead")}>
        <Button icon="shield" busy={verify.busy} onClick={() => void verify.run({}).then(setVerdict)}>
          {t(verify.busy ? "audit.verifying" : "audit.verify")}
        </Button>
      </SectionHeader>
      <VerdictBox verdict={verdict} refusal={verify.refusal} />
      <div className="pfil">
        <Select
          label={t("audit.kindFilter")}
          value={(kind as AuditKind) ?? ""}
          placeholder={t("audit.anyKind")}
          options={kindGroups().map(({ group, kinds }) => ({
            group: t(`audit.group.${group}`),
            options: kinds.map((value) => ({ value, label: t(`audit.kind.${value}`) })),
          }))}
          onChange={(value) => setAddress({ kind: value })}
        />
        {actorName && (
          <FilterChip
            what={t("audit.who")}
            value={actor === SYSTEM.id ? t("audit.system") : actorName}
            onRemove={() => setAddress({ actor: undefined })}
          />
        )}
      </div>
      {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
      <Table
        main
        label={t("section.audit")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => String(row.seq)}
        nameOf={(row) => row.actorName}
        groupOf={(row) => format.dayShort(row.at, now)}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={<EmptyState what={t(kind || actor ? "audit.nothing" : "audit.empty")} how={t("audit.emptyHow")} />}
      />
    </>
  );
}

function useColumns(only: (row: AuditRow) => void): Column<AuditRow>[] {
  const { t } = useTranslation("settings");
  return [
    {
      key: "at",
      head: t("audit.when"),
      width: 76,
      cell: (row) => (
        <span className="t2">
          <Time at={row.at} as="clock" />
        </span>
      ),
    },
    {
      key: "who",
      head: t("audit.who"),
      width: 108,
      cell: (row) => (
        <button type="button" className="lkb el" title={t("audit.onlyThis")} onClick={() => only(row)}>
          {row.actorId === SYSTEM.id ? t("audit.system") : row.actorName}
        </button>
      ),
    },
    { key: "what", head: t("audit.what"), cell: (row) => <Told event={row} /> },
  ];
}
