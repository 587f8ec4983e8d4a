import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../shell/client/use-command.ts";
import { useDraft } from "../../shell/draft/use-draft.ts";
import { useSession } from "../../shell/session/session.ts";
import { goToField } from "../../ui/Field.tsx";
import { serverNow } from "../../ui/now.ts";
import { toast } from "../../ui/Toast.tsx";
import { currentLocale } from "../../words/words.ts";
import { useHere } from "../case-here.ts";
import { inputOf, isUnread, waits } from "./act-input.ts";
import type { ActKey, ActSpec, FieldSpec, Given, Target, Values } from "./act-spec.ts";
import { ACTS } from "./acts.ts";
import { type Stood, standOn } from "./stand-on.ts";

/** What the case held when the text was begun, kept beside the text in its draft: it survives a reload with it. */
const BASE = "$base";

/** One act being filled in: its values as a draft on the server, what is missing, and sending it. */
export function useAct(key: ActKey, target: Target, onDone: () => void) {
  const spec = ACTS[key];
  const here = useHere();
  const { t } = useTranslation("caseacts");
  const { page } = here;
  const me = useSession();
  const given = givenFor(page, target, me);
  const now = startOf(spec, given);
  const [opened] = useState(now);
  const place = ["case", page.case.caseId, key, target.taskId ?? target.stepId].filter(Boolean).join(":");
  const draft = useDraft<Values>(place, opened, page.case.caseId);
  const command = useCommand(spec.endpoint, { touches: ["customers"] });
  const { values, base, both } = stoodOf(spec, draft.value, opened, now);
  const fields = spec.fields.filter((field) => !field.when || field.when(values));
  const { missing, unread, leave, goMissing } = useMissing(fields, values, both);
  const keep = (next: Values, on: Values) => draft.set(spec.versioned ? { ...next, [BASE]: on } : next);
  const set = (name: string, value: unknown) => {
    const next: Values = { ...values, [name]: value };
    const { letter } = spec;
    if (letter && name !== letter.field && values[letter.field] === letter.write(given, values))
      next[letter.field] = letter.write(given, next);
    keep(next, base);
  };
  const send = async (also: Values = spec.also ?? {}) => {
    if (command.busy) return false;
    const sent = draft.value;
    const kept = inputOf(fields, values, spec.patch ? base : null);
    // With nothing left to choose, the text stands on the case as it is on screen.
    const version = spec.versioned ? { version: page.case.version } : {};
    const { field: _, ...to } = target;
    const done = await command.run({ caseId: page.case.caseId, ...to, ...version, ...kept, ...also } as never);
    if (!done) return false;
    void draft.drop(sent);
    toast(t(`act.${key}.done`));
    onDone();
    return true;
  };
  return {
    key,
    spec,
    given,
    fields,
    values,
    set,
    missing,
    unread,
    leave,
    goMissing,
    draft,
    busy: command.busy,
    refusal: command.refusal,
    dismiss: command.clear,
    send,
    /** What the case holds now in a field that I and a colleague changed; null where there is nothing to choose. */
    theirs: (name: string) => (both.includes(name) ? { value: now[name] } : null),
    /** Reads the case anew: the text then stands on what it is now. */
    again: here.again,
    rebase: async () => {
      await here.again();
      command.clear();
    },
    /** Chooses between both versions of a field. */
    settle: (name: string, mine: boolean) =>
      keep({ ...values, ...(!mine && { [name]: now[name] }) }, { ...base, [name]: now[name] }),
  };
}
export type ActForm = ReturnType<typeof useAct>;

function stoodOf(spec: ActSpec, typed: Values, opened: Values, now: Values): Stood {
  const { [BASE]: begun = opened, ...mine } = typed;
  return spec.versioned ? standOn(begun as Values, mine, now) : { values: mine, base: opened, both: [] };
}

/** What still stands in the way: fields to fill in, to read, to choose in. Unread ones say so once they were left. */
function useMissing(fields: readonly FieldSpec[], values: Values, both: readonly string[]) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const leave = (name: string) => left.includes(name) || setLeft([...left, name]);
  const missing = fields
    .filter(
      (field) => waits(field, values[field.name]) || isUnread(field, values[field.name]) || both.includes(field.name),
    )
    .map((field) => field.name);
  return {
    missing,
    leave,
    unread: (field: FieldSpec) => left.includes(field.name) && isUnread(field, values[field.name]),
    goMissing: () => {
      const [first] = missing;
      if (!first) return;
      leave(first);
      goToField(first);
    },
  };
}

export function givenFor(page: Given["page"], target: Target, me: Given["me"]): Given {
  const task = page.story.flatMap((one) => (one.kind === "task" && one.task.taskId === target.taskId ? one.task : []));
  return { page, task: task[0], me, now: serverNow(), locale: currentLocale() };
}

function startOf(spec: ActSpec, given: Given): Values {
  const values = spec.start?.(given) ?? {};
  return spec.letter ? { ...values, [spec.letter.field]: spec.letter.write(given, values) } : values;
}
