import "./Cases.css";
import "./CasesAbove.css";
import "./CasesNarrow.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { useKeys } from "../shell/keys/keys.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Seg } from "../ui/Seg.tsx";
import { Board } from "./Board.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { ListRegion } from "./ListRegion.tsx";
import { Peek } from "./Peek.tsx";
import { SaveView } from "./SaveView.tsx";
import { SearchList } from "./SearchList.tsx";
import { useAsked } from "./use-asked.ts";
import { useCaseList } from "./use-case-list.ts";
import { useColumns } from "./use-columns.ts";
import { useConditions } from "./use-conditions.ts";
import { countText, useCounts } from "./use-counts.ts";
import { usePeek } from "./use-peek.ts";
import { ViewTabs } from "./ViewTabs.tsx";

const OPEN = { state: "open" } as const;

/** Find, watch, distribute: every case one may see, by views and conditions, as table or board, with a peek beside it. */
export default function CasesPage() {
  const { t } = useTranslation("cases");
  const here = useAsked();
  const { asked, views, query, board } = here;
  const list = useCaseList(asked, board || query !== "");
  const conditions = useConditions(asked.filter, list.rows);
  const counts = useCounts([
    OPEN,
    board ? { ...asked.filter, ...OPEN } : asked.filter,
    ...views.map((view) => view.asked.filter),
  ]);
  const [open, count] = counts;
  const columns = useColumns();
  const peek = usePeek(JSON.stringify([asked, query]), query ? undefined : list.rows[0]?.caseId);
  const [saving, setSaving] = useState(false);
  const peekable = peek.shown && (!board || query !== "");
  useKeys([
    { keys: "p", word: t("keys.peek"), group: "here", run: peek.toggle },
    { keys: "b", word: t("keys.board"), group: "here", run: () => here.setBoard(!board) },
  ]);
  return (
    <Page
      title={t("title")}
      meta={open && count && t(query ? "metaSearch" : "meta", { open: countText(open), count: countText(count) })}
      end={
        <Link to={"/referrals" as "/desk"} className={buttonClass({ look: "text" }, "to-referrals")}>
          {t("referrals")}
        </Link>
      }
      className="p-cases"
    >
      <div className={peekable ? "cs" : "cs alone"}>
        <div className="csl">
          <ViewTabs
            views={views}
            counts={counts.slice(2)}
            asked={query ? null : asked}
            onChoose={(view) => here.ask(view.asked)}
            onSave={() => setSaving(true)}
            onDrop={(view) => void here.dropOne(view)}
            end={
              <>
                {!peek.on && !board && (
                  <Button className="peekon" look="text" size="s" icon="eye" keys="P" onClick={peek.toggle}>
                    {t("peek.show")}
                  </Button>
                )}
                <Seg
                  label={t("look.label")}
                  value={board ? "board" : "table"}
                  onChange={(look) => here.setBoard(look === "board")}
                  options={[
                    { value: "table", label: t("look.table"), icon: "table" },
                    { value: "board", label: t("look.board"), icon: "board" },
                  ]}
                />
              </>
            }
          />
          <FilterBar
            asked={asked}
            conditions={conditions}
            count={count}
            columns={columns}
            board={board}
            query={query}
            onQuery={here.setQuery}
            onAsked={here.ask}
          />
          <div id="cases-list" className="region" role="tabpanel" aria-label={t("title")}>
            {query ? (
              <SearchList query={query} onFocusRow={peek.look} />
            ) : board ? (
              <Board
                filter={asked.filter}
                onState={(state) => here.show({ ...asked, filter: { ...asked.filter, state } })}
              />
            ) : (
              <ListRegion
                list={list}
                asked={asked}
                view={here.view}
                columns={columns.chosen}
                peeking={peek.shown}
                onPeek={peek.look}
                onAll={() => here.ask({ filter: OPEN, sort: "due" })}
              />
            )}
          </div>
        </div>
        {peekable && <Peek caseId={peek.caseId} onClose={peek.toggle} />}
      </div>
      {saving && <SaveView asked={asked} conditions={conditions} onClose={() => setSaving(false)} />}
    </Page>
  );
}
