import { useState } from "react";
import { ClockChip, type ClockFacts } from "../ui/ClockChip.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { SeverityBars, type SeverityLevel } from "../ui/SeverityBars.tsx";
import { StepPips } from "../ui/StepPips.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { Shelf } from "./Shelf.tsx";

interface Row {
  id: string;
  title: string;
  meta: string;
  clock: ClockFacts;
  what: string;
  used: number;
  step: number;
  owner: string;
  level: SeverityLevel;
}
const due = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const ROWS: Row[] = [
  {
    id: "2611-0467",
    title: "信用卡年费减免没有生效，连续两个月被扣",
    meta: "郑先生 · 手机银行",
    clock: { state: "overdue", due: due(-1.4) },
    what: "部门任务",
    used: 1,
    step: 4,
    owner: "周晓棠",
    level: 2,
  },
  {
    id: "2611-0491",
    title: "短信服务费被重复扣了三个月，要求说明",
    meta: "钱女士 · 电话",
    clock: { state: "near", due: due(1.2) },
    what: "首个实质答复",
    used: 0.85,
    step: 4,
    owner: "周晓棠",
    level: 2,
  },
  {
    id: "2611-0485",
    title: "理财到期转存，起息日晚了两天",
    meta: "齐先生 · 网点",
    clock: { state: "normal", due: due(24 * 12.1) },
    what: "监管时限15日",
    used: 0.2,
    step: 3,
    owner: "陈以恒",
    level: 3,
  },
];
const COLUMNS: Column<Row>[] = [
  {
    key: "due",
    head: "期限",
    width: 190,
    cell: (row) => <ClockChip clock={row.clock} what={row.what} used={row.used} />,
  },
  {
    key: "case",
    head: "个案",
    cell: (row) => (
      <>
        <a className="ct el" href={`#${row.id}`}>
          {row.title}
        </a>
        <div className="m el">
          {row.id} · {row.meta}
        </div>
      </>
    ),
  },
  { key: "step", head: "八步", width: 98, hideBelow: 700, cell: (row) => <StepPips at={row.step} /> },
  { key: "owner", head: "主办", width: 80, hideBelow: 1100, cell: (row) => row.owner },
  { key: "level", head: "严重度", width: 76, hideBelow: 700, cell: (row) => <SeverityBars level={row.level} /> },
];

/** Tables: with selection and roving focus, and empty. */
export function Lists() {
  const [selected, select] = useState<ReadonlySet<string>>(new Set(["2611-0491"]));
  return (
    <Shelf title="Table" wide>
      <SectionHead title="我的个案" note="3件，按最近期限" end={<a href="#all">全部</a>} />
      <Table
        main
        label="我的个案"
        columns={COLUMNS}
        rows={ROWS}
        idOf={(row) => row.id}
        nameOf={(row) => row.title}
        selected={selected}
        onSelect={select}
        onOpen={() => undefined}
        onMore={() => undefined}
      />
      <Table
        label="空"
        columns={COLUMNS}
        rows={[]}
        idOf={(row) => row.id}
        nameOf={(row) => row.title}
        empty={<EmptyState what="没有符合条件的个案。" how="去掉一个条件再看。" />}
      />
    </Shelf>
  );
}
