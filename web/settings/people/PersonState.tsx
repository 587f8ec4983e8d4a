import { useState } from "react";
import { useTranslation } from "react-i18next";
import { updatePerson } from "../../../src/people/contract/people.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/Toast.tsx";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import type { Person } from "./use-person-edit.ts";

type Next = "active" | "locked" | "left";
const NEXT: Record<Person["state"], readonly Next[]> = {
  invited: [],
  active: ["locked", "left"],
  locked: ["active", "left"],
  left: ["active"],
};

/** Locking, unlocking, letting go: each with a reason that the journal keeps. */
export function PersonState({ person }: { person: Person }) {
  const { t } = useTranslation("settings");
  const [next, setNext] = useState<Next | null>(null);
  const change = useCommand(updatePerson);
  const go = async (reason: string) => {
    if (!next || !(await change.run({ personId: person.id, version: person.version, state: next, reason }))) return;
    toast(t(`people.stateDone.${next}`, { name: person.name }));
    setNext(null);
  };
  const close = () => {
    setNext(null);
    change.clear();
  };
  if (NEXT[person.state].length === 0) return null;
  return (
    <section>
      <h3>{t("people.state")}</h3>
      <p className="m">{t(`people.stateMeans.${person.state}`)}</p>
      <div className="acts">
        {NEXT[person.state].map((one) => (
          <Button key={one} onClick={() => setNext(one)}>
            {t(`people.stateAct.${one}`)}
          </Button>
        ))}
      </div>
      {next && (
        <ReasonDialog
          title={t(`people.stateAsk.${next}`, { name: person.name })}
          word={t(`people.stateAct.${next}`)}
          refusal={change.refusal}
          busy={change.busy}
          onDo={(reason) => void go(reason)}
          onClose={close}
        >
          {t(`people.stateBody.${next}`)}
        </ReasonDialog>
      )}
    </section>
  );
}
