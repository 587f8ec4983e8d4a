import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { call } from "../shell/client/call.ts";
import { refresh } from "../shell/client/query-client.ts";
import { type Refused, refusalOf } from "../shell/client/refusal-error.ts";
import { toast } from "../ui/Toast.tsx";
import type { ActKey, Target } from "./acts/act-spec.ts";
import { ACTS } from "./acts/acts.ts";
import type { EditorTab, Here, View } from "./case-here.ts";
import { leadTo } from "./leads.ts";
import { tasksOf } from "./next-move.ts";

/** Where the cursor goes when the editor is asked for; the editor listens. */
export const WRITE = "case:write";

/** The state around one case page: the open dialog, the editor's tab, the view on a phone, and what leads where. */
export function useCasePage(page: CasePage, again: () => Promise<unknown>) {
  const { t } = useTranslation("caseacts");
  const [dialog, setDialog] = useState<{ act: ActKey; target: Target } | null>(null);
  const [tab, setTab] = useState<EditorTab>(() => (page.acts.includes("message") ? "reply" : "note"));
  const [view, show] = useState<View>("story");
  const [needOpen, setNeedOpen] = useState(false);
  const [refused, setRefused] = useState<{ act: ActKey; refusal: Refused } | null>(null);
  const { caseId } = page.case;
  const run = useCallback(
    async (act: ActKey) => {
      setRefused(null);
      try {
        await call(ACTS[act].endpoint, { caseId });
        toast(t(`act.${act}.done`));
        await refresh(["cases"]);
      } catch (error) {
        setRefused({ act, refusal: refusalOf(error) });
      }
    },
    [caseId, t],
  );
  const here = useMemo<Here>(() => {
    const made: Here = {
      page,
      open: (act, target = {}) => (ACTS[act].fields.length > 0 ? setDialog({ act, target }) : void run(act)),
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
      needOpen,
      setNeedOpen,
      refused,
      dismiss: () => setRefused(null),
      again,
    };
    return made;
  }, [page, tab, view, needOpen, refused, again, run]);
  return { here, dialog, setTab, close: () => setDialog(null) };
}

/** Straight from the answer: the server has worked it out. */
function mayDo(page: CasePage, key: ActKey): boolean {
  const { moves, act, task } = ACTS[key].allowed;
  if (task) return tasksOf(page).some((one) => one.allowed.includes(task));
  return Boolean(moves?.some((move) => page.moves.includes(move)) || (act && page.acts.includes(act)));
}
