import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CONDUCT_KEYS, CONDUCTS, HARMED, HARMED_KEYS, HOW_KEYS, HOWS } from "../../src/spot/rules/card.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useFormat } from "../words/use-format.ts";
import { Safety } from "./Safety.tsx";
import type { SpotCardHere } from "./use-spot-card.ts";

interface SheetProps {
  here: SpotCardHere;
  onClose: () => void;
}

/** What is seen, each a tap; threats and violence say at once what comes first. */
export function ConductSheet({ here, onClose }: SheetProps) {
  const { t } = useTranslation("spot");
  const { locale } = useFormat();
  return (
    <Sheet title={t("sheet.conduct")} danger={here.card.danger} onClose={onClose}>
      <div className="chips">
        {CONDUCT_KEYS.map((conduct) => {
          const on = here.card.conduct.includes(conduct);
          const set = () => here.tap({ kind: "conduct_set", conduct, on: !on });
          return <Chip key={conduct} word={CONDUCTS[conduct][locale]} on={on} onSet={set} />;
        })}
      </div>
    </Sheet>
  );
}

/** Who was hurt, who was threatened. */
export function HarmedSheet({ here, onClose }: SheetProps) {
  const { t } = useTranslation("spot");
  const { locale } = useFormat();
  return (
    <Sheet title={t("sheet.harmed")} danger={here.card.danger} onClose={onClose}>
      <div className="chips two">
        {HARMED_KEYS.flatMap((who) =>
          HOW_KEYS.map((how) => {
            const on = here.card.harmed.some((one) => one.who === who && one.how === how);
            const set = () => here.tap({ kind: "harmed_set", who, how, on: !on });
            const word = `${HARMED[who][locale]}${locale === "en" ? " " : ""}${HOWS[how][locale]}`;
            return <Chip key={`${who} ${how}`} word={word} on={on} onSet={set} />;
          }),
        )}
      </div>
    </Sheet>
  );
}

function Sheet(props: { title: string; danger: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation("spot");
  const done = (
    <Button look="fill" size="l" onClick={props.onClose}>
      {t("sheet.close")}
    </Button>
  );
  return (
    // Every tap is kept at once: nothing can be lost by leaving.
    <Dialog open onClose={props.onClose} title={props.title} foot={done} dirty={false}>
      {props.danger && <Safety />}
      {props.children}
    </Dialog>
  );
}

function Chip({ word, on, onSet }: { word: string; on: boolean; onSet: () => void }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onSet}>
      {on && <Icon name="check" size="s" />}
      {word}
    </button>
  );
}
