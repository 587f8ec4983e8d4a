import "./Board.css";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardCases } from "../../src/cases/contract/lists.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useKeys } from "../shell/keys/keys.ts";
import { Button } from "../ui/Button.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { pressed } from "../ui/typing.ts";
import { BoardCard } from "./BoardCard.tsx";
import type { CaseFilter } from "./filters.ts";

type BoardColumn = AnswerOf<typeof boardCases>["columns"][number];

/**
 * The open cases in columns by what is waited for, nearest deadline first; each card says its state. Nothing can be dragged: a case moves by what is done on it, and
 * each move has its rule. Arrow keys, or J K H L, move between cards.
 */
export function Board(props: { filter: CaseFilter; onState: (state: BoardColumn["column"]) => void }) {
  const { t } = useTranslation("cases");
  const { state: _, ...filter } = props.filter;
  const { data, error, refetch } = useRead(boardCases, filter, { keep: true });
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const first = data?.columns.find((column) => column.items.length > 0)?.items[0]?.caseId;
  const known = data?.columns.some((column) => column.items.some((row) => row.caseId === focused));
  const tabbable = known ? focused : first;
  const enter = () => box.current?.querySelector<HTMLElement>("a[tabindex='0']")?.focus();
  // Within the board `moveCard` has them; from elsewhere they lead into it.
  useKeys(
    (["j", "k", "l", "h"] as const).map((keys) => ({ keys, word: t(`board.keys.${keys}`), group: "here", run: enter })),
  );
  if (error && !data) return <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside have the focus
    <div className="board" ref={box} onKeyDown={(event) => moveCard(event, box.current)}>
      {data.columns.map((column) => (
        <Column
          key={column.column}
          column={column}
          tabbable={tabbable}
          onFocus={setFocused}
          onAll={() => props.onState(column.column)}
        />
      ))}
      <span className="sr">{t("board.label")}</span>
    </div>
  );
}

function Column(props: {
  column: BoardColumn;
  tabbable: string | null | undefined;
  onFocus: (caseId: string) => void;
  onAll: () => void;
}) {
  const { column, tabbable } = props;
  const { t } = useTranslation("cases");
  const name = t(`board.of.${column.column}`);
  const count = `${column.count}${column.more ? "+" : ""}`;
  return (
    <section className={column.count === 0 ? "bcol empty" : "bcol"} aria-label={t("board.column", { name, count })}>
      <h2>
        {name} <span className="n">{count}</span>
      </h2>
      <ol>
        {column.items.map((row, at) => (
          <BoardCard
            key={row.caseId}
            row={row}
            // The first card of every column is in the tab order as well: each column scrolls on its own.
            tabbable={at === 0 || row.caseId === tabbable}
            onFocus={props.onFocus}
          />
        ))}
        {column.items.length === 0 && <li className="m none">{t("empty.board")}</li>}
        {column.count > column.items.length && (
          <li>
            <Button look="text" size="s" onClick={props.onAll}>
              {t("board.all", { count })}
            </Button>
          </li>
        )}
      </ol>
    </section>
  );
}

const STEPS: Record<string, [column: number, card: number]> = {
  j: [0, 1],
  ArrowDown: [0, 1],
  k: [0, -1],
  ArrowUp: [0, -1],
  l: [1, 0],
  ArrowRight: [1, 0],
  h: [-1, 0],
  ArrowLeft: [-1, 0],
};

/** Moves the focus over cards; sideways it skips empty columns and keeps the height as far as there are cards. */
function moveCard(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = STEPS[pressed(event)];
  if (!step || !box || event.ctrlKey || event.metaKey || event.altKey) return;
  const columns = [...box.querySelectorAll(".bcol")]
    .map((column) => [...column.querySelectorAll<HTMLElement>("a.bcard")])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.includes(document.activeElement as HTMLElement));
  if (at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const [sideways, down] = step;
  const row = columns[at]!.indexOf(document.activeElement as HTMLElement);
  const cards = columns[Math.max(0, Math.min(columns.length - 1, at + sideways))]!;
  cards[Math.max(0, Math.min(cards.length - 1, row + down))]?.focus();
}
