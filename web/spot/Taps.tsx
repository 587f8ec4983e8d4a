import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CONDUCTS, HARMED, HOWS } from "../../src/spot/rules/card.ts";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { useFormat } from "../words/use-format.ts";
import { ConductSheet, HarmedSheet } from "./ChipSheets.tsx";
import { NoteSheet } from "./NoteSheet.tsx";
import type { SpotCardHere } from "./use-spot-card.ts";

type Sheet = "conduct" | "harmed" | "note";

/** Three large buttons for short notes, and what was noted so far. */
export function Taps({ here }: { here: SpotCardHere }) {
  const { t } = useTranslation("spot");
  const format = useFormat();
  const { card } = here;
  const [open, setOpen] = useState<Sheet | null>(null);
  const close = () => setOpen(null);
  const count = card.notes.length + card.witnesses.length;
  const conduct = format.list(card.conduct.map((one) => CONDUCTS[one][format.locale]));
  const gap = format.locale === "en" ? " " : "";
  const harmed = format.list(
    card.harmed.map(({ who, how }) => HARMED[who][format.locale] + gap + HOWS[how][format.locale]),
  );
  const notes = [...card.notes, ...card.witnesses.map((one) => ({ ...one, text: t("witness", { text: one.text }) }))];
  return (
    <>
      <section className="rec">
        <Tap
          icon="eye"
          word={t("tap.conduct")}
          note={conduct || t("tap.conductNone")}
          on={conduct !== ""}
          onClick={() => setOpen("conduct")}
        />
        <Tap
          icon="shield"
          word={t("tap.harmed")}
          note={harmed || t("tap.harmedNone")}
          on={harmed !== ""}
          onClick={() => setOpen("harmed")}
        />
        <Tap
          icon="lines"
          word={t("tap.note")}
          note={count ? t("tap.count", { count }) : t("tap.noteNone")}
          onClick={() => setOpen("note")}
        />
      </section>
      {(card.person || notes.length > 0) && (
        <ul className="nts">
          {card.person && <li>{t("person", { person: card.person })}</li>}
          {notes
            .sort((a, b) => a.at.localeCompare(b.at))
            .map((one) => (
              <li key={one.entryId}>
                <time>{format.timeOfDay(one.at)}</time>
                <span>{one.text}</span>
              </li>
            ))}
        </ul>
      )}
      {open === "conduct" && <ConductSheet here={here} onClose={close} />}
      {open === "harmed" && <HarmedSheet here={here} onClose={close} />}
      {open === "note" && <NoteSheet here={here} onClose={close} />}
    </>
  );
}

function Tap(props: { icon: IconName; word: string; note: string; on?: boolean; onClick: () => void }) {
  return (
    <button type="button" className={props.on ? "rb on" : "rb"} aria-haspopup="dialog" onClick={props.onClick}>
      <Icon name={props.icon} />
      <span className="el">
        <b className="el">{props.word}</b>
        <i className="el" title={props.note}>
          {props.note}
        </i>
      </span>
    </button>
  );
}
