import "./People.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listPeople } from "../../../src/people/contract/people.ts";
import { type RowOf, useList } from "../../shell/client/use-read.ts";
import { useAddress } from "../../shell/use-address.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { type Column, Table } from "../../ui/Table.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { HeldRoles } from "../parts/HeldRoles.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { InviteDrawer } from "./InviteDrawer.tsx";
import { type PeopleFilter, PeopleFilters } from "./PeopleFilters.tsx";
import { PersonDrawer } from "./PersonDrawer.tsx";

type Row = RowOf<typeof listPeople>;

/** Everybody who may sign in, or may no longer: found, opened, invited. */
export default function PeopleSection() {
  const { t } = useTranslation("settings");
  const [address, setAddress] = useAddress();
  const [inviting, setInviting] = useState(false);
  const filter: PeopleFilter = {
    q: address.q,
    department: address.department,
    role: address.role as PeopleFilter["role"],
    state: address.state as PeopleFilter["state"],
  };
  const list = useList(listPeople, filter, { keep: true });
  const open = (row: Row) => setAddress({ person: row.id }, true);
  const filtered = Object.values(filter).some(Boolean);
  const columns = useColumns(open);
  return (
    <>
      <SectionHeader title={t("section.people")} note={t("people.lead")}>
        <Button look="fill" icon="plus" onClick={() => setInviting(true)}>
          {t("people.invite")}
        </Button>
      </SectionHeader>
      <PeopleFilters filter={filter} onChange={setAddress} />
      {list.refusal && <RefusalBox refusal={list.refusal} onWayOut={list.again} />}
      <Table
        main
        label={t("section.people")}
        columns={columns}
        rows={list.rows}
        idOf={(row) => row.id}
        nameOf={(row) => row.name}
        onOpen={open}
        reading={list.reading}
        onMore={list.onMore}
        readingMore={list.readingMore}
        empty={
          <EmptyState what={t(filtered ? "people.nobody" : "people.empty")} how={filtered && t("people.nobodyHow")} />
        }
      />
      {address.person && <PersonDrawer personId={address.person} onClose={() => setAddress({ person: undefined })} />}
      {inviting && <InviteDrawer onClose={() => setInviting(false)} />}
    </>
  );
}

function useColumns(open: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation("settings");
  return [
    {
      key: "name",
      head: t("people.name"),
      width: 220,
      cell: (row) => (
        <span className="who">
          <Avatar name={row.name} />
          <span className="el">
            <button type="button" className="ct el lkb" onClick={() => open(row)}>
              {row.name}
            </button>
            <span className="m el">{row.signInName}</span>
          </span>
        </span>
      ),
    },
    {
      key: "department",
      head: t("people.department"),
      width: 190,
      hideBelow: 700,
      cell: (row) => (
        <span className="el">{row.department?.name ?? <span className="m">{t("people.noDepartment")}</span>}</span>
      ),
    },
    {
      key: "roles",
      head: t("people.roles"),
      hideBelow: 700,
      cell: (row) => (
        <div className="el">
          <HeldRoles roles={row.roles} />
        </div>
      ),
    },
    {
      key: "state",
      head: t("people.state"),
      width: 104,
      cell: (row) =>
        row.state === "active" ? (
          <span className="m">{t("people.states.active")}</span>
        ) : (
          <Tag>{t(`people.states.${row.state}`)}</Tag>
        ),
    },
  ];
}
