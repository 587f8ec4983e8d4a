import "./Editor.css";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { STATES } from "../../../src/cases/rules/states.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { MergedBar } from "../../matters/MergedBar.tsx";
import { DraftMark } from "../../shell/draft/DraftMark.tsx";
import { Button } from "../../ui/Button.tsx";
import type { PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Rule } from "../../ui/Rule.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { type EditorTab, useHere } from "../case-here.ts";
import { WRITE } from "../use-case-page.ts";
import { useRefusalWay } from "../use-refusal-way.ts";
import { EditorMeta } from "./EditorMeta.tsx";
import { EndedLine } from "./EndedLine.tsx";
import { NoteFoot, ReplyFoot, TaskFoot } from "./feet.tsx";
import { useWriting } from "./use-writing.ts";

const MOST: Record<EditorTab, number> = { reply: LENGTHS.message, note: LENGTHS.note, task: LENGTHS.short * 4 };

/** Where words are written: to the customer, to colleagues, or as a question to a department. Ctrl Enter sends. */
export function Editor(props: { onTab: (tab: EditorTab) => void; onTyping: (typing: boolean) => void }) {
  const { t } = useTranslation("case");
  const { tab, page, lead, write } = useHere();
  const writing = useWriting(tab);
  const { draft, command, block, send } = writing;
  const way = useRefusalWay(command.refusal);
  const [big, setBig] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const why = useId();
  useEffect(() => {
    const focus = () => {
      setUnfolded(true);
      requestAnimationFrame(() => area.current?.focus());
    };
    addEventListener(WRITE, focus);
    return () => removeEventListener(WRITE, focus);
  }, []);
  if (!page.acts.includes("note") && !page.acts.includes("message")) return null;
  const { mergedIntoId, mergedInto } = page.case;
  const ended = (STATES[page.case.state].ended || mergedIntoId !== null) && tab !== "note";
  const ask = (mentions: readonly PickerOption[]) => {
    const { note } = writing;
    note.set({ text: note.value.text || t("editor.pleaseReopen"), mentions: [...mentions] });
    write("note");
  };
  const tabs = (["reply", "note", "task"] as const).map((value) => ({
    value,
    label: t(`editor.${value}`),
    ...(writing[value].value.text.trim() !== "" && value !== tab && { icon: "edit" as const }),
  }));
  const Foot = { reply: ReplyFoot, note: NoteFoot, task: TaskFoot }[tab];
  const change = (text: string) => draft.set({ ...draft.value, text } as never);
  const word = { reply: t("editor.send"), note: t("editor.save"), task: t("editor.dispatch") }[tab];
  return (
    <form
      className={["ed", tab, big && "big", unfolded && "unfolded"].filter(Boolean).join(" ")}
      aria-label={t("editor.label")}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="edh">
        <Seg
          label={t("editor.label")}
          size="s"
          options={tabs}
          value={tab}
          onChange={(next) => {
            props.onTab(next);
            setUnfolded(true);
          }}
          onAgain={() => setUnfolded(true)}
        />
        <EditorMeta tab={tab} />
        <span className="right row">
          <DraftMark draft={draft} />
          <Button
            look="icon"
            size="s"
            icon={big ? "down" : "up"}
            label={t(big ? "editor.shrink" : "editor.grow")}
            aria-expanded={big}
            className="ed-grow"
            hidden={ended}
            onClick={() => setBig(!big)}
          />
          <Button
            look="icon"
            size="s"
            icon={unfolded ? "down" : "up"}
            label={t(unfolded ? "editor.fold" : "editor.open")}
            aria-expanded={unfolded}
            className="ed-fold"
            hidden={ended}
            onClick={() => setUnfolded(!unfolded)}
          />
        </span>
      </div>
      {ended && mergedIntoId && <MergedBar caseId={mergedIntoId} number={mergedInto ?? ""} />}
      {ended && !mergedIntoId && <EndedLine onAsk={ask} />}
      <div className="edb" hidden={ended}>
        <TextArea
          ref={area}
          look="read"
          value={draft.value.text}
          onChange={change}
          placeholder={t(`editor.${tab}Placeholder`)}
          aria-label={t(`editor.${tab}`)}
          maxLength={MOST[tab]}
          rows={big ? 12 : 3}
          onFocus={() => props.onTyping(true)}
          onBlur={() => props.onTyping(false)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
      </div>
      {command.refusal && (
        <RefusalBox
          refusal={command.refusal}
          wayOutWord={way.word}
          instead={way.instead}
          onWayOut={way.go}
          onGo={lead}
          onClose={command.clear}
        />
      )}
      <div className="edf" hidden={ended}>
        <Foot writing={writing} />
        <span className="right row">
          {block && (
            <span className="m edwhy" id={why}>
              {block.say} {block.rule && <Rule id={block.rule} />}
            </span>
          )}
          <Button
            icon={tab === "reply" ? "chat" : tab === "note" ? "lock" : "task"}
            keys="Ctrl ↵"
            blocked={block !== null}
            title={block?.say}
            aria-describedby={block ? why : undefined}
            onBlocked={() => (block?.lead ? lead(block.lead) : area.current?.focus())}
            busy={command.busy}
            onClick={() => void send()}
          >
            {word}
          </Button>
        </span>
      </div>
    </form>
  );
}
