import { useTranslation } from "react-i18next";
import { Select } from "../ui/Select.tsx";
import { type ColumnDraft, GOAL_GROUPS, type Goal, type MappingDraft, sendTo, valuesOf } from "./mapping-draft.ts";
import type { Uploaded } from "./upload-file.ts";
import { useValueWord } from "./use-value-word.ts";

const SHOWN = 2;
const REJECT = "reject";
const EMPTY = "empty";

/** The file's columns, each with what stands in it and where it goes. */
export function ColumnRows(props: {
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
  sample: Uploaded | undefined;
}) {
  const { draft, onChange, sample } = props;
  const seen = (column: string) => {
    const at = sample?.columns.indexOf(column) ?? -1;
    const cells = sample?.sample.map((row) => row[at] ?? "").filter(Boolean) ?? [];
    return [...new Set(cells)].slice(0, SHOWN);
  };
  const put = (next: ColumnDraft) =>
    onChange({ ...draft, columns: draft.columns.map((one) => (one.column === next.column ? next : one)) });
  return (
    <ul className="mcols" data-field="columns">
      {draft.columns.map((one) => (
        <li key={one.column} className={one.goal ? "used" : undefined}>
          <b className="el" title={one.column}>
            {one.column}
          </b>
          <span className="m el">{seen(one.column).join(" · ") || "–"}</span>
          <GoalSelect of={one} onChange={(goal) => onChange(sendTo(draft, one.column, goal))} />
          <span className="oth">{valuesOf(one.goal) && <OtherwiseSelect of={one} onChange={put} />}</span>
        </li>
      ))}
    </ul>
  );
}

function GoalSelect({ of, onChange }: { of: ColumnDraft; onChange: (goal: Goal) => void }) {
  const { t } = useTranslation("imports");
  const groups = Object.entries(GOAL_GROUPS).map(([group, goals]) => ({
    group: t(`group.${group as keyof typeof GOAL_GROUPS}`),
    options: goals.map((goal) => ({ value: goal as Exclude<Goal, "">, label: t(`field.${goal}`) })),
  }));
  return (
    <Select<Exclude<Goal, "">>
      label={t("goesTo", { column: of.column })}
      value={of.goal}
      placeholder={t("nowhere")}
      options={[{ group: t("group.known"), options: [{ value: "key", label: t("field.key") }] }, ...groups]}
      onChange={onChange}
    />
  );
}

function OtherwiseSelect({ of, onChange }: { of: ColumnDraft; onChange: (next: ColumnDraft) => void }) {
  const { t } = useTranslation("imports");
  const word = useValueWord();
  const values = valuesOf(of.goal) ?? [];
  const value = of.otherwise === undefined ? REJECT : of.otherwise === "" ? EMPTY : of.otherwise;
  const meant = (chosen: string) => (chosen === REJECT ? undefined : chosen === EMPTY ? "" : chosen);
  return (
    <>
      <span className="m nw">{t("otherwise")}</span>
      <Select
        label={t("otherwiseFor", { column: of.column })}
        value={value}
        options={[
          ...values.map((one) => ({ value: one, label: word(of.goal, one) })),
          { value: EMPTY, label: t("leaveEmpty") },
          { value: REJECT, label: t("rejectRow") },
        ]}
        onChange={(chosen) => onChange({ column: of.column, goal: of.goal, otherwise: meant(chosen) })}
      />
    </>
  );
}
