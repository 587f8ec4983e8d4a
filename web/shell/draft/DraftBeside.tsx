import "./DraftBeside.css";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { Popover } from "../../ui/Popover.tsx";
import { useFormat } from "../../words/use-format.ts";
import { draftText } from "./draft-text.ts";

/** A button that says what happened, then why, another text of the same draft with its time, and what can be done. */
export function DraftBeside(props: {
  word: string;
  why: string;
  /** Absent where there is no other text. */
  body?: object | null | undefined;
  beside?: object | undefined;
  savedAt?: string | null;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const format = useFormat();
  const now = useNow();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const said = draftText(props.body ?? {}, props.beside ?? {}, (at) => format.dayTime(at, now));
  return (
    <>
      <Button
        ref={anchor}
        look="text"
        size="s"
        icon="info"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {props.word}
      </Button>
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={anchor}
        role="dialog"
        label={props.word}
        align="end"
        className="draftbeside"
      >
        <p>{props.why}</p>
        {props.savedAt && <p className="m">{t("draftSaved", { time: format.dayTime(props.savedAt, now) })}</p>}
        {props.body && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard
          <section className="txt" tabIndex={0} aria-label={props.word}>
            {said.length > 0 ? said.map((text) => <p key={text}>{text}</p>) : <p className="m">{t("draftSameText")}</p>}
          </section>
        )}
        <div className="row">{props.children}</div>
      </Popover>
    </>
  );
}
