import "./DraftBeside.css";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { Popover } from "../../ui/Popover.tsx";
import { useFormat } from "../../words/use-format.ts";
import { draftText } from "./draft-text.ts";

/** A button that shows another text of the same draft, when it was saved, and under it what can be done with it. */
export function DraftBeside(props: {
  word: string;
  body: object | null | undefined;
  beside: object | undefined;
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
        {props.savedAt && <p className="m">{t("draftSaved", { time: format.dayTime(props.savedAt, now) })}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, also by keyboard */}
        <section className="txt" tabIndex={0} aria-label={props.word}>
          {said.length > 0 ? said.map((text) => <p key={text}>{text}</p>) : <p className="m">{t("draftSameText")}</p>}
        </section>
        <div className="row">{props.children}</div>
      </Popover>
    </>
  );
}
