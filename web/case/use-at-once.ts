import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { enterDeciding } from "../../src/cases/contract/deciding.ts";
import { resumeCase, understandCase } from "../../src/cases/contract/handling.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { toast } from "../ui/Toast.tsx";
import type { ActKey } from "./acts/act-spec.ts";

/** The acts that ask for nothing. */
export const AT_ONCE = ["understand", "conclude_investigation", "resume"] as const satisfies readonly ActKey[];
type AtOnce = (typeof AT_ONCE)[number];

export function isAtOnce(act: ActKey): act is AtOnce {
  return (AT_ONCE as readonly ActKey[]).includes(act);
}

/** Does an act that asks for nothing: once, however often it is clicked, until the page shows what came of it. */
export function useAtOnce(caseId: string, again: () => Promise<unknown>) {
  const { t } = useTranslation("caseacts");
  const [busy, setBusy] = useState(false);
  const held = useRef(false);
  const commands = {
    understand: useCommand(understandCase),
    conclude_investigation: useCommand(enterDeciding),
    resume: useCommand(resumeCase),
  } satisfies Record<AtOnce, unknown>;
  const latest = useRef(commands);
  latest.current = commands;
  const dismiss = useCallback(() => {
    for (const act of AT_ONCE) latest.current[act].clear();
  }, []);
  const run = useCallback(
    async (act: AtOnce) => {
      if (held.current) return;
      held.current = true;
      setBusy(true);
      dismiss();
      if (await latest.current[act].run({ caseId })) {
        toast(t(`act.${act}.done`));
        await again();
      }
      held.current = false;
      setBusy(false);
    },
    [caseId, again, dismiss, t],
  );
  const act = AT_ONCE.find((one) => commands[one].refusal);
  const refusal = act && commands[act].refusal;
  const refused = useMemo(() => (act && refusal ? { act, refusal } : null), [act, refusal]);
  return { run, busy, dismiss, refused };
}
