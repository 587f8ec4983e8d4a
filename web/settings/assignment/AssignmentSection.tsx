import "./Rules.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readRules } from "../../../src/assignment/contract/rules.ts";
import type { AssignmentRule } from "../../../src/assignment/rules/rule.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { RuleDialog } from "./RuleDialog.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { RuleTester } from "./RuleTester.tsx";
import { type Kept, newRule, useRules } from "./use-rules.ts";

/** The ordered rules by which cases are given out, and a bench to try them on. */
export default function AssignmentSection() {
  const { t } = useTranslation("settings");
  const words = useTranslation("assignment").t;
  const read = useRead(readRules, {});
  return (
    <>
      <SectionHeader title={t("section.assignment")} note={words("lead")} />
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      {read.data && <Rules key={read.data.version} kept={read.data} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton lines={6} />}
    </>
  );
}

function Rules({ kept, again }: { kept: Kept; again: () => void }) {
  const { t } = useTranslation("assignment");
  const format = useFormat();
  const now = useNow();
  const [editing, setEditing] = useState<AssignmentRule | null>(null);
  const edit = useRules(kept, () => {
    toast(t("rules.saved"));
    again();
  });
  const { rules } = edit;
  return (
    <div className="ar">
      <section className="ar-rules">
        {rules.length === 0 && <EmptyState what={t("rules.empty")} how={t("rules.emptyHow")} />}
        <ol>
          {rules.map((rule, at) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              at={at}
              last={at === rules.length - 1}
              onMove={(by) => edit.move(at, by)}
              onEdit={() => setEditing(rule)}
              onRemove={() => edit.remove(rule.id)}
            />
          ))}
        </ol>
        {edit.refusal && <RefusalBox refusal={edit.refusal} onClose={edit.clear} onWayOut={again} />}
        <div className="ar-acts">
          <Button size="s" icon="plus" onClick={() => setEditing(newRule())}>
            {t("rules.add")}
          </Button>
          <span className="m grow">
            {edit.changed
              ? t("rules.unsaved")
              : kept.savedAt &&
                t("rules.savedBy", {
                  version: kept.version,
                  name: kept.savedByName ?? "",
                  time: format.dayTime(kept.savedAt, now),
                })}
          </span>
          {edit.changed && (
            <>
              <Button size="s" onClick={edit.discard}>
                {t("rules.discard")}
              </Button>
              <Button size="s" look="fill" busy={edit.busy} onClick={() => void edit.save()}>
                {t("rules.save")}
              </Button>
            </>
          )}
        </div>
      </section>
      <RuleTester changed={edit.changed} />
      {editing && <RuleDialog rule={editing} onDone={edit.put} onClose={() => setEditing(null)} />}
    </div>
  );
}
