import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import {
  type ColumnDraft,
  datesReply,
  elseTo,
  GOAL_GROUPS,
  type Goal,
  type MappingDraft,
  type PartDraft,
  partsOf,
  sendTo,
  valuesOf,
} from "./mapping-draft.ts";
import type { Uploaded } from "./upload-file.ts";
import { useValueWord } from "./use-value-word.ts";

const SHOWN = 2;
const REJECT = "reject";
const EMPTY = "empty";

interface Of {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

/** The file's columns, each with what stands in it and where it goes. */
export function ColumnRows({ sample, ...of }: Of & { sample: Uploaded | undefined }) {
  const seen = (column: string) => {
    const at = sample?.columns.indexOf(column) ?? -1;
    const cells = sample?.sample.map((row) => row[at] ?? "").filter(Boolean) ?? [];
    return [...new Set(cells)].slice(0, SHOWN);
  };
  return (
    <ul className="mcols" data-field="columns">
      {of.draft.columns.map((one) => (
        <li key={one.column} className={one.goal ? "used" : undefined}>
          <b className="el" title={one.column}>
            {one.column}
          </b>
          <span className="m el">{seen(one.column).join(" · ") || "–"}</span>
          <Parts {...of} column={one} />
        </li>
      ))}
    </ul>
  );
}

/** Where one column goes: a field, and any more it is also wanted for. */
function Parts({ draft, onChange, column: one }: Of & { column: ColumnDraft }) {
  const { t } = useTranslation("imports");
  const [adding, setAdding] = useState(false);
  const { column } = one;
  const parts = partsOf(one);
  const shown: PartDraft[] = adding && one.goal ? [...parts, { goal: "" }] : parts;
  const send = (goal: Goal, part: number) => {
    setAdding(false);
    onChange(sendTo(draft, column, goal, part));
  };
  return (
    <div className="parts">
      {shown.map((part, at) => (
        <div key={part.goal || "new"} className="part">
          <GoalSelect
            label={t(at === 0 ? "goesTo" : "alsoGoesTo", { column })}
            none={t(at === 0 ? "nowhere" : "noMore")}
            value={part.goal}
            onChange={(goal) => send(goal, at)}
          />
          {valuesOf(part.goal) && (
            <OtherwiseSelect
              column={column}
              of={part}
              onChange={(meant) => onChange(elseTo(draft, column, at, meant))}
            />
          )}
          {at === shown.length - 1 && part.goal !== "" && (
            <Button look="icon" size="s" icon="plus" label={t("alsoAdd", { column })} onClick={() => setAdding(true)} />
          )}
        </div>
      ))}
      {parts.some(({ goal }) => goal === "reply") && (
        <p className="m becomes">{t(datesReply(draft) ? "replyDated" : "replyUndated")}</p>
      )}
    </div>
  );
}

function GoalSelect(props: { label: string; none: string; value: Goal; onChange: (goal: Goal) => void }) {
  const { t } = useTranslation("imports");
  const groups = Object.entries(GOAL_GROUPS).map(([group, goals]) => ({
    group: t(`group.${group as keyof typeof GOAL_GROUPS}`),
    options: goals.map((goal) => ({ value: goal as Exclude<Goal, "">, label: t(`field.${goal}`) })),
  }));
  return (
    <Select<Exclude<Goal, "">>
      label={props.label}
      value={props.value}
      placeholder={props.none}
      options={[{ group: t("group.known"), options: [{ value: "key", label: t("field.key") }] }, ...groups]}
      onChange={props.onChange}
    />
  );
}

function OtherwiseSelect(props: { column: string; of: PartDraft; onChange: (meant: string | undefined) => void }) {
  const { of, column } = props;
  const { t } = useTranslation("imports");
  const word = useValueWord();
  const values = valuesOf(of.goal) ?? [];
  const value = of.otherwise === undefined ? REJECT : of.otherwise === "" ? EMPTY : of.otherwise;
  const meant = (chosen: string) => (chosen === REJECT ? undefined : chosen === EMPTY ? "" : chosen);
  return (
    <>
      <span className="m nw">{t("otherwise")}</span>
      <Select
        label={t("otherwiseFor", { column })}
        value={value}
        options={[
          ...values.map((one) => ({ value: one, label: word(of.goal, one) })),
          { value: EMPTY, label: t("leaveEmpty") },
          { value: REJECT, label: t("rejectRow") },
        ]}
        onChange={(chosen) => props.onChange(meant(chosen))}
      />
    </>
  );
}
