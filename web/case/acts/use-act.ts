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
import { inputOf, waits } from "./act-input.ts";
import type { ActKey, ActSpec, Given, Target, Values } from "./act-spec.ts";
import { ACTS } from "./acts.ts";

/** The version of the case that the text was begun on, kept beside the text in its draft. */
const VERSION = "$version";

/** One act being filled in: its values as a draft on the server, what is missing, and sending it. */
export function useAct(key: ActKey, target: Target, onDone: () => void) {
  const spec = ACTS[key];
  const here = useHere();
  const { t } = useTranslation("caseacts");
  const { page } = here;
  const me = useSession();
  const given = givenFor(page, target, me);
  const [base] = useState(() => ({ values: startOf(spec, given), version: page.case.version }));
  const place = ["case", page.case.caseId, key, target.taskId ?? target.stepId].filter(Boolean).join(":");
  const draft = useDraft<Values>(place, base.values, page.case.caseId);
  const command = useCommand(spec.endpoint, { touches: ["customers"] });
  const values = draft.value;
  const fields = spec.fields.filter((field) => !field.when || field.when(values));
  const missing = fields.filter((field) => waits(field, values[field.name])).map((field) => field.name);
  const set = (name: string, value: unknown) => {
    const next: Values = { [VERSION]: base.version, ...values, [name]: value };
    const { letter } = spec;
    if (letter && name !== letter.field && values[letter.field] === letter.write(given, values))
      next[letter.field] = letter.write(given, next);
    draft.set(next);
  };
  const send = async (also: Values = spec.also ?? {}) => {
    const kept = inputOf(fields, values, spec.patch ? base.values : null);
    const version = spec.versioned ? { version: (values[VERSION] as number | undefined) ?? base.version } : {};
    const { field: _, ...to } = target;
    const done = await command.run({ caseId: page.case.caseId, ...to, ...version, ...kept, ...also } as never);
    if (!done) return;
    void draft.drop();
    toast(t(`act.${key}.done`));
    onDone();
  };
  const stale = command.refusal?.code === "stale_edit";
  return {
    key,
    spec,
    given,
    fields,
    values,
    set,
    missing,
    draft,
    busy: command.busy,
    refusal: command.refusal,
    dismiss: command.clear,
    send,
    /** What the server holds now in a field, when a colleague changed it meanwhile and it differs from mine. */
    theirs: (name: string): unknown => {
      if (!spec.versioned) return undefined;
      const now = startOf(spec, given)[name];
      const moved = stale || !same(now, base.values[name]);
      return moved && !same(now, values[name]) ? now : undefined;
    },
    /** From here on the text stands on what the case is now. */
    rebase: async () => {
      command.clear();
      await here.again();
    },
    settleStale: (change: Values) => draft.set({ ...values, ...change, [VERSION]: page.case.version }),
    goMissing: () => missing[0] && goToField(missing[0]),
  };
}
export type ActForm = ReturnType<typeof useAct>;

export function givenFor(page: Given["page"], target: Target, me: Given["me"]): Given {
  const task = page.story.flatMap((one) => (one.kind === "task" && one.task.taskId === target.taskId ? one.task : []));
  return { page, task: task[0], me, now: serverNow(), locale: currentLocale() };
}

function startOf(spec: ActSpec, given: Given): Values {
  const values = spec.start?.(given) ?? {};
  return spec.letter ? { ...values, [spec.letter.field]: spec.letter.write(given, values) } : values;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}
