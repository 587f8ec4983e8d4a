import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { searchCases } from "../../src/search/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { highlight } from "../shell/palette/highlight.tsx";
import { useAddress } from "../shell/use-address.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/Time.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { CaseTitle } from "./CaseTitle.tsx";
import { nameOfRow } from "./case-row.ts";
import { SearchNotes } from "./SearchNotes.tsx";

type Hit = AnswerOf<typeof searchCases>["items"][number];
const LIMIT = 50;
const NONE: readonly string[] = [];

/** What was found by words: titles first, then the newest, with the piece of text that matched. */
export function SearchList(props: { query: string; onFocusRow: (caseId: string) => void }) {
  const { query } = props;
  const { t } = useTranslation("cases");
  const navigate = useNavigate();
  const [address, setAddress] = useAddress();
  const exact = address.exact === "true";
  const asked = { q: query, limit: LIMIT, exact: exact ? ("true" as const) : undefined };
  const { data, error, isPending, refetch } = useRead(searchCases, asked, { keep: true });
  const columns = useColumns(data?.marks ?? NONE);
  if (error && !data) return <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />;
  const rows = data?.items ?? [];
  return (
    <div className="ctw found">
      {data && (
        <SearchNotes
          found={data}
          exact={exact}
          onExact={(only) => setAddress({ exact: only ? "true" : undefined }, true)}
        />
      )}
      <Table
        main
        label={t("search.label")}
        columns={columns}
        rows={rows}
        idOf={(hit) => hit.caseId}
        nameOf={nameOfRow}
        onOpen={(hit) => void navigate({ to: "/cases/$caseId" as "/desk", params: { caseId: hit.caseId } as never })}
        onFocusRow={(hit) => props.onFocusRow(hit.caseId)}
        reading={isPending}
        empty={<EmptyState what={t("search.none", { query })} how={t("search.noneHow")} />}
      />
    </div>
  );
}

function useColumns(marks: readonly string[]): Column<Hit>[] {
  const { t } = useTranslation("cases");
  const word = useVocabulary();
  return [
    {
      key: "case",
      head: t("head.case"),
      cell: (hit) => (
        <>
          <CaseTitle row={hit}>{highlight(hit.title, marks)}</CaseTitle>
          <div className="ex t2">{highlight(hit.excerpt, marks)}</div>
          <div className="m el">
            {highlight(hit.number, marks)} · {highlight(hit.customerName || t("anonymous"), marks)}
          </div>
        </>
      ),
    },
    {
      key: "state",
      head: t("search.head.state"),
      width: 112,
      hideBelow: 700,
      cell: (hit) => <Tag>{word("state", hit.state)}</Tag>,
    },
    {
      key: "owner",
      head: t("search.head.owner"),
      width: 104,
      hideBelow: 700,
      cell: (hit) => <span className="t2">{hit.ownerName ?? t("unowned")}</span>,
    },
    {
      key: "received",
      head: t("search.head.received"),
      width: 116,
      hideBelow: 700,
      cell: (hit) => (
        <span className="m nw">
          <Time at={hit.receivedAt} />
        </span>
      ),
    },
  ];
}
