import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useFormat } from "../words/use-format.ts";
import { ConvertDialog } from "./ConvertDialog.tsx";
import type { SpotCardHere } from "./use-spot-card.ts";

/** Always in reach of the thumb: help, and the way into a case. */
export function CardFoot({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  const [converting, setConverting] = useState(false);
  return (
    <footer className="spot-foot">
      <Help here={here} />
      <Button className="tall2" icon="page" onClick={() => setConverting(true)}>
        {t("convert.go")}
      </Button>
      {converting && <ConvertDialog here={here} onClose={() => setConverting(false)} />}
    </footer>
  );
}

function Help({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const { call, waiting } = here;
  const last = waiting.findLast(({ kind }) => kind === "called" || kind === "call_withdrawn");
  const standing = last ? last.kind === "called" : call !== null && call.answeredAt === null;
  if (standing && (last || !call))
    return <Told icon="cycle" word={t("call.unsent")} note={here.lost ? t("call.unsentNote") : ""} />;
  if (standing && call) {
    const names = format.list(call.toldNames);
    const note = call.passesAt ? t("call.passes", { time: format.timeOfDay(call.passesAt) }) : t("call.end");
    return (
      <Told icon="bell" word={names ? t("call.waiting", { names }) : t("call.nobody")} note={names ? note : ""}>
        <Button className="tall2" onClick={() => here.tap({ kind: "call_withdrawn" })}>
          {t("call.withdraw")}
        </Button>
      </Told>
    );
  }
  const again = () => here.tap({ kind: "called" });
  if (call?.answeredAt && !last) {
    const by = call.answeredByName ?? "";
    const word = call.sentName ? t("call.sent", { name: call.sentName, by }) : t("call.coming", { name: by });
    return (
      <Told icon="check" word={word} note={format.timeOfDay(call.answeredAt)}>
        <Button className="tall2" onClick={again}>
          {t("call.again")}
        </Button>
      </Told>
    );
  }
  return (
    <Button look="fill" className="pan" onClick={again}>
      <Icon name="bell" />
      <span>
        {t("call.go")}
        <i>{t("call.goNote")}</i>
      </span>
    </Button>
  );
}

function Told(props: { icon: "bell" | "check" | "cycle"; word: string; note: string; children?: React.ReactNode }) {
  return (
    <div className="spot-told" role="status">
      <Icon name={props.icon} />
      <div className="grow">
        <b>{props.word}</b>
        {props.note && <p className="m">{props.note}</p>}
      </div>
      {props.children}
    </div>
  );
}
