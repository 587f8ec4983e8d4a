import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { openCalendar } from "../../src/deadlines/rules/calendar.ts";
import { dueOf } from "../../src/deadlines/rules/compute.ts";
import { sayExplain } from "../../src/deadlines/rules/explain-words.ts";
import type { DeadlinePolicy } from "../../src/deadlines/rules/policy.ts";
import { rulerOf } from "../../src/deadlines/rules/ruler.ts";
import { useAddress } from "../shell/use-address.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateTimeInput } from "../ui/DateTimeInput.tsx";
import { DueRuler } from "../ui/DueRuler.tsx";
import { Field } from "../ui/Field.tsx";
import { serverNow } from "../ui/now.ts";
import { useFormat } from "../words/use-format.ts";
import type { Policy, PolicyPage } from "./policy-page.ts";

const HOUR = 3_600_000;

/** Tries a step of a policy on a moment: when it falls due, drawn out and told step by step. Nothing is saved. */
export function PolicyTester({ page, policy }: { page: PolicyPage; policy: Policy }) {
  const { t } = useTranslation("policies");
  const format = useFormat();
  const [search] = useAddress();
  const step = policy.milestones.find(({ id }) => id === search.step) ?? policy.milestones[0]!;
  const [startedAt, setStartedAt] = useState<string | null>(() => `${serverNow().toISOString().slice(0, 16)}:00.000Z`);
  const [granted, setGranted] = useState<readonly string[]>([]);
  const calendars = useMemo(() => new Map(page.calendars.map((one) => [one.id, openCalendar(one)])), [page.calendars]);
  const extensions = policy.extensions.filter(({ applies }) => applies.includes(step.id));
  const start = startedAt ? new Date(startedAt) : null;
  const due = useMemo(() => {
    if (!startedAt) return null;
    const begun = new Date(startedAt);
    // Granted an hour in: what is tried is the length, not whether it was asked for in time.
    const given = granted.map((id, at) => ({ id, at: new Date(begun.getTime() + (at + 1) * HOUR) }));
    const rule = { ...policy, examples: [] } as DeadlinePolicy;
    const { zone, hours } = page;
    return dueOf(rule, step.id, { startedAt: begun, zone, calendars, hours, extensions: given });
  }, [startedAt, granted, policy, step.id, calendars, page]);
  const parts = due ? rulerOf(due, page.zone) : [];
  return (
    <section className="try" aria-label={t("try")}>
      <div className="sh">
        <h3>{t("try")}</h3>
        <span className="c">{t("tryNote")}</span>
      </div>
      <div className="tin">
        <Field label={t(`began`)} name="startedAt">
          <DateTimeInput value={startedAt} onChange={setStartedAt} />
        </Field>
        {extensions.length > 0 && (
          <div className="exts">
            {extensions.map(({ id, names }) => (
              <Checkbox
                key={id}
                checked={granted.includes(id)}
                onChange={(on) => setGranted(on ? [...granted, id] : granted.filter((one) => one !== id))}
              >
                {names[format.locale]}
              </Checkbox>
            ))}
          </div>
        )}
      </div>
      {due && start && (
        <div className="told" aria-live="polite">
          <p className="due">
            {step.names[format.locale]}
            <b>{due.dueAt ? format.exact(due.dueAt) : t(`noNumber.${step.unit as "prompt"}`)}</b>
            {due.estimated && <span className="est">{t("estimated")}</span>}
          </p>
          {due.dueAt && parts.length > 0 && (
            <DueRuler
              timeless
              due={due.dueAt.toISOString()}
              estimated={due.estimated}
              parts={parts.map((part) => ({ ...part, from: part.from.toISOString(), to: part.to.toISOString() }))}
            />
          )}
          <ol className="why">
            {sayExplain(due.explain, page.zone).map((said) => (
              <li key={said.en}>{said[format.locale]}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
