import { useTranslation } from "react-i18next";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useNow } from "../../ui/now.ts";
import { Picker } from "../../ui/Picker.tsx";
import { Select } from "../../ui/Select.tsx";
import { isPast } from "../acts/act-faults.ts";
import { findDepartments, findPeople } from "../acts/pickers.ts";
import { useHere } from "../case-here.ts";
import { TOLD_BY, type ToldBy, toldBy } from "../told-by.ts";
import type { Writing } from "./use-writing.ts";

const anyone = findPeople();

/** By which way the customer was told, and when they hear from us next, promised with this message (R1, R9). */
export function ReplyFoot({ writing: { reply } }: { writing: Writing }) {
  const { t } = useTranslation("case");
  const story = useTranslation("casestory").t;
  const { page } = useHere();
  return (
    <>
      <span className="row edby">
        <span className="m nw">{t("editor.by")}</span>
        <Select
          label={t("editor.channel")}
          value={reply.value.channel ?? toldBy(page)}
          onChange={(chosen) => reply.set({ ...reply.value, channel: chosen as ToldBy })}
          options={TOLD_BY.map((value) => ({ value, label: story(`toldBy.${value}`) }))}
        />
      </span>
      <span className={reply.value.nextWordAt ? "prom on" : "prom"}>
        <Icon name="promise" size="s" />
        <span className="nw">{t("editor.nextWord")}</span>
        <DateTimeInput
          label={t("editor.nextWord")}
          value={reply.value.nextWordAt}
          fault={usePast(reply.value.nextWordAt)}
          onChange={(nextWordAt) => reply.set({ ...reply.value, nextWordAt })}
        />
      </span>
    </>
  );
}

/** What is wrong with a time that is over. */
function usePast(at: string | null): string | undefined {
  const { t } = useTranslation("case");
  return isPast(at, useNow()) ? t("editor.past") : undefined;
}

/** Colleagues who are told of the note. */
export function NoteFoot({ writing: { note } }: { writing: Writing }) {
  const { t } = useTranslation("case");
  const { mentions } = note.value;
  return (
    <span className="row edmentions">
      {mentions.map((person) => (
        <button
          key={person.id}
          type="button"
          className="tag accent"
          title={t("editor.unmention", { name: person.label })}
          onClick={() => note.set({ ...note.value, mentions: mentions.filter((one) => one.id !== person.id) })}
        >
          @{person.label} <Icon name="close" size="xs" />
        </button>
      ))}
      <Picker
        value={null}
        onChange={(person) =>
          person &&
          !mentions.some((one) => one.id === person.id) &&
          note.set({ ...note.value, mentions: [...mentions, person] })
        }
        find={anyone}
        label={t("editor.mention")}
        placeholder={t("editor.mention")}
      />
    </span>
  );
}

/** Which department answers, and by when. */
export function TaskFoot({ writing: { task } }: { writing: Writing }) {
  const { t } = useTranslation("case");
  return (
    <span className="row edtask">
      <Picker
        value={task.value.department}
        onChange={(department) => task.set({ ...task.value, department })}
        find={findDepartments}
        label={t("editor.department")}
        placeholder={t("editor.department")}
      />
      <DateTimeInput
        label={t("editor.due")}
        value={task.value.dueAt}
        fault={usePast(task.value.dueAt)}
        onChange={(dueAt) => task.set({ ...task.value, dueAt })}
      />
    </span>
  );
}
