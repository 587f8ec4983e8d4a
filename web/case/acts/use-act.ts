import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../shell/client/use-command.ts";
import { useDraft } from "../../shell/draft/use-draft.ts";
import { useSession } from "../../shell/session/session.ts";
import { serverNow } from "../../ui/now.ts";
import { toast } from "../../ui/Toast.tsx";
import { currentLocale } from "../../words/words.ts";
import { useHere } from "../case-here.ts";
import { inputOf } from "./act-input.ts";
import type { ActKey, ActSpec, Given, Target, Values } from "./act-spec.ts";
import { ACTS } from "./acts.ts";
import { fieldsRefused } from "./refusal-fields.ts";
import { isIdle, type Stood, standOn } from "./stand-on.ts";
import { useFaults } from "./use-faults.ts";

/** What the case held when the text was begun, kept beside the text in its draft: it survives a reload with it. */
const BASE = "$base";

/** One act being filled in: its values as a draft on the server, what is missing, and sending it. */
export function useAct(key: ActKey, target: Target, onDone: () => void) {
  const spec = specFor(key, target);
  const here = useHere();
  const words = useActWords(key, target);
  const { page } = here;
  const me = useSession();
  const given = givenFor(page, target, me);
  const now = startOf(spec, given);
  const [opened] = useState(now);
  const [settled, setSettled] = useState(false);
  const place = ["case", page.case.caseId, key, target.taskId ?? target.stepId].filter(Boolean).join(":");
  const draft = useDraft<Values>(place, opened, page.case.caseId);
  const command = useCommand(spec.endpoint, { touches: ["customers"] });
  const { values, base, both } = stoodOf(spec, draft.value, opened, now);
  const fields = spec.fields.filter((field) => !field.when || field.when(values, page));
  const idle = isIdle(spec, base, values);
  // With the colleague's version chosen everywhere, nothing is left to send, and nothing is wrong.
  const faults = useFaults({ fields, values, both, idle: idle && !settled });
  const keep = (next: Values, on: Values) => draft.set(spec.versioned ? { ...next, [BASE]: on } : next);
  const refused = fieldsRefused(command.refusal);
  const set = (name: string, value: unknown) => {
    const changed: Values = { ...values, [name]: value };
    const next = spec.follow?.(name, changed, values, page) ?? changed;
    const { letter } = spec;
    if (letter && name !== letter.field && values[letter.field] === letter.write(given, values))
      next[letter.field] = letter.write(given, next);
    if (refused.has(name)) command.clear();
    keep(next, base);
  };
  const end = (sent: Values) => {
    void draft.drop(sent);
    onDone();
    return true;
  };
  const send = async (also: Values = spec.also ?? {}, done = words.done) => {
    if (command.busy) return false;
    const sent = draft.value;
    if (idle) return end(sent);
    const kept = inputOf(fields, values, spec.patch ? base : null);
    // With nothing left to choose, the text stands on the case as it is on screen.
    const version = spec.versioned ? { version: page.case.version } : {};
    const { field: _, choice: __, ...to } = target;
    const answer = await command.run({ caseId: page.case.caseId, ...to, ...version, ...kept, ...also } as never);
    if (!answer) return false;
    toast(done);
    return end(sent);
  };
  return {
    key,
    target,
    spec,
    words,
    fields,
    values,
    set,
    ...faults,
    refused,
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
    settle: (name: string, mine: boolean) => {
      setSettled(true);
      keep({ ...values, ...(!mine && { [name]: now[name] }) }, { ...base, [name]: now[name] });
    },
  };
}
export type ActForm = ReturnType<typeof useAct>;

function stoodOf(spec: ActSpec, typed: Values, opened: Values, now: Values): Stood {
  const { [BASE]: begun = opened, ...mine } = typed;
  return spec.versioned ? standOn(begun as Values, mine, now) : { values: mine, base: opened, both: [] };
}

/** The act as it was asked for: of two buttons the one that was pressed, with what it cannot do without. */
function specFor(key: ActKey, { choice }: Target): ActSpec {
  const { second, ...spec }: ActSpec = ACTS[key];
  if (!second || !choice) return ACTS[key];
  if (choice === "first") return spec;
  const fields = spec.fields.map((field) =>
    field.name === second.must ? { ...field, must: true, hint: undefined } : field,
  );
  return { ...spec, fields, also: second.also };
}

/** What the act is called, by the button that was pressed. */
function useActWords(key: ActKey, { choice }: Target) {
  const { t } = useTranslation("caseacts");
  const of = (name: "title" | "lead" | "submit" | "done") =>
    key === "settle_remedy" && choice ? t(`settled.${choice}.${name}`) : t(`act.${key}.${name}`);
  return { title: of("title"), lead: of("lead"), submit: of("submit"), done: of("done") };
}

export function givenFor(page: Given["page"], target: Target, me: Given["me"]): Given {
  const task = page.story.flatMap((one) => (one.kind === "task" && one.task.taskId === target.taskId ? one.task : []));
  return { page, task: task[0], me, now: serverNow(), locale: currentLocale() };
}

function startOf(spec: ActSpec, given: Given): Values {
  const values = spec.start?.(given) ?? {};
  return spec.letter ? { ...values, [spec.letter.field]: spec.letter.write(given, values) } : values;
}
