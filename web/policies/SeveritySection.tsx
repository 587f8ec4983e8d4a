import "./HouseRules.css";
import "./Severity.css";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { readSeverityStandard, setSeverityStandard } from "../../src/cases/contract/severity-standard.ts";
import { flatOf } from "../../src/cases/rules/severity-standard.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useReadAgain, useSetting } from "../shell/client/use-setting.ts";
import { Meanwhile } from "../shell/Meanwhile.tsx";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../ui/Toast.tsx";
import { SeverityMatrix } from "./SeverityMatrix.tsx";
import { SeverityTry } from "./SeverityTry.tsx";
import { StandardVersions, useSaid } from "./StandardVersions.tsx";
import { differencesOf, formOf, isAmount, meaningOf, readForm, type SeverityForm } from "./severity-form.ts";

/** By which numbers severity is judged (§2.2): each ground against the levels, what a change would mean, and every version. */
export default function SeveritySection() {
  const held = useRead(readSeverityStandard, {});
  if (!held.data) return held.error ? <RefusalBox refusal={held.error.refusal} /> : <Skeleton lines={8} />;
  return <Standard held={held.data} />;
}

function Standard({ held }: { held: AnswerOf<typeof readSeverityStandard> }) {
  const { t } = useTranslation("severity");
  const may = useMay("policy.edit");
  const set = useCommand(setSeverityStandard);
  useReadAgain("cases", set.refusal);
  const { revision, byName } = held;
  const form = useSetting({ value: formOf(held.standard), revision, byName }, meaningOf);
  const { numbers, flat, unread, fault } = readForm(form.value);
  // While something unreadable stands in a field, what was read last is shown on.
  const shown = useRef(flatOf(held.standard));
  if (flat) shown.current = flat;
  const said = useSaid();
  const say = (theirs: SeverityForm) => {
    const now = readForm(theirs).numbers!;
    return differencesOf(numbers ?? held.standard, now).map(
      (key) => `${said.name(key)} · ${said.value(key, flatOf(now)[key])}`,
    );
  };
  const save = async () => {
    if (numbers && (await set.run({ ...numbers, revision: form.revision }))) toast(t("standard.saved"));
  };
  const wrong = unread[0]
    ? t(`standard.unread.${isAmount(unread[0]) ? "amount" : "affected"}`)
    : fault && t(`standard.fault.${fault}`);
  return (
    <div className="hr">
      <section className="pe" aria-label={t("standard.title")}>
        <div className="peb">
          <header className="eh">
            <h2>{t("standard.title")}</h2>
            <p className="t2">{t("standard.lead")}</p>
          </header>
          {form.theirs ? (
            <Meanwhile form={form} say={say} onChosen={set.clear} />
          ) : (
            set.refusal && <RefusalBox refusal={set.refusal} />
          )}
          <SeverityMatrix form={form.value} onChange={may ? form.put : undefined} />
        </div>
        <footer className="df">
          <span className={wrong ? "fe" : "m"} role="status">
            {wrong && <Icon name="stop" size="xs" />} {wrong || t(may ? "standard.note" : "standard.reads")}
          </span>
          {may && (
            <span className="right row">
              {form.changed && <Button onClick={form.undo}>{t("standard.undo")}</Button>}
              <Button
                look="fill"
                blocked={!form.changed || !numbers || form.theirs !== null}
                busy={set.busy}
                onClick={() => void save()}
              >
                {t("standard.save")}
              </Button>
            </span>
          )}
        </footer>
      </section>
      <aside className="pr" aria-label={t(may ? "standard.try" : "standard.versions")}>
        {may && <SeverityTry flat={shown.current} />}
        <StandardVersions versions={held.versions} />
      </aside>
    </div>
  );
}
