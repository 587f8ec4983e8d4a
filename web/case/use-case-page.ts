import { useMemo, useState } from "react";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { STATES } from "../../src/cases/rules/states.ts";
import type { ActKey, Target } from "./acts/act-spec.ts";
import { ACTS } from "./acts/acts.ts";
import type { EditorTab, Here, View } from "./case-here.ts";
import { leadTo } from "./leads.ts";
import { tasksOf } from "./next-move.ts";
import { isAtOnce, useAtOnce } from "./use-at-once.ts";

/** Where the cursor goes when the editor is asked for; the editor listens. */
export const WRITE = "case:write";

/** The state around one case page: the open dialog, the editor's tab, the view on a phone, and what leads where. */
export function useCasePage(page: CasePage, again: () => Promise<unknown>) {
  const [dialog, setDialog] = useState<{ act: ActKey; target: Target } | null>(null);
  // Who finds it ended reads first how it can go on.
  const ended = STATES[page.case.state].ended || page.case.mergedIntoId !== null;
  const [tab, setTab] = useState<EditorTab>(() => (page.acts.includes("message") || ended ? "reply" : "note"));
  const [view, show] = useState<View>("story");
  const { run, busy, refused, dismiss } = useAtOnce(page.case.caseId, again);
  const here = useMemo<Here>(() => {
    const made: Here = {
      page,
      open: (act, target = {}) => (isAtOnce(act) ? void run(act) : setDialog({ act, target })),
      may: (act) => mayDo(page, act),
      lead: (to) => leadTo(made, to),
      tab,
      write: (next) => {
        show("story");
        setTab(next);
        requestAnimationFrame(() => dispatchEvent(new CustomEvent(WRITE)));
      },
      view,
      show,
      busy,
      refused,
      dismiss,
      again,
    };
    return made;
  }, [page, tab, view, busy, refused, dismiss, again, run]);
  return { here, dialog, setTab, close: () => setDialog(null) };
}

/** Straight from the answer: the server has worked it out. */
function mayDo(page: CasePage, key: ActKey): boolean {
  const { moves, act, task } = ACTS[key].allowed;
  if (task) return tasksOf(page).some((one) => one.allowed.includes(task));
  return Boolean(moves?.some((move) => page.moves.includes(move)) || (act && page.acts.includes(act)));
}
