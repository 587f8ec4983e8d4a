import "./Incidents.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addToIncident, incidentOfCase, incidentsAmong } from "../../src/incidents/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { LENGTHS } from "../../src/kernel/fields.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { AskDialog } from "../ui/AskDialog.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";

export type Running = AnswerOf<typeof incidentsAmong>["items"][number];

/** The running incident in which most of these cases stand; null while it is read, and where there is none. */
export function useRunningAmong(alike: readonly { caseId: string }[]): Running | null {
  const off = !useMay("case.read") || alike.length === 0;
  const cases = alike
    .slice(0, 10)
    .map(({ caseId }) => caseId)
    .join(",");
  return useRead(incidentsAmong, { cases }, { off }).data?.items[0] ?? null;
}

/** Beside cases that are alike: some stand in a running incident, which this one may join, by who leads that. */
export function LikeIncident({ caseId, alike }: { caseId: string; alike: readonly { caseId: string }[] }) {
  const { t } = useTranslation("incidents");
  const own = useRead(incidentOfCase, { caseId }).data;
  const running = useRunningAmong(alike);
  const [joining, setJoining] = useState(false);
  if (!running || !own || own.incident) return null;
  return (
    <div className="like-incident">
      <RunningLine running={running} />
      {running.mayLead && (
        <Button size="s" onClick={() => setJoining(true)}>
          {t("like.join", { number: running.number })}
        </Button>
      )}
      {joining && <JoinDialog caseId={caseId} running={running} onClose={() => setJoining(false)} />}
    </div>
  );
}

/** Which incident it is, who leads it, and which of the cases stand in it. */
export function RunningLine({ running }: { running: Running }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { number, title, ownerName, among, incidentId, mayLead } = running;
  return (
    <p className="m">
      {t("like.are", { cases: format.list(among) })}{" "}
      <Link to={"/incidents/$incidentId" as "/desk"} params={{ incidentId } as never}>
        {number} {title}
      </Link>{" "}
      {t(mayLead ? "like.led" : "like.ask", { name: ownerName })}
    </p>
  );
}

function JoinDialog(props: { caseId: string; running: Running; onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const format = useFormat();
  const { caseId, running, onClose } = props;
  const { incidentId, number, title, among } = running;
  const [reason, setReason] = useState(t("like.reason", { cases: format.list(among) }));
  const { run, busy, refusal } = useCommand(addToIncident, { touches: ["incidents", "cases"] });
  return (
    <AskDialog
      title={t("like.joinTitle", { number })}
      submit={t("like.submit")}
      lack={reason.trim() ? null : "reason"}
      lacks={t("add.lacks")}
      busy={busy}
      refusal={refusal}
      onSend={async () => {
        const done = await run({ incidentId, caseId, reason: reason.trim() });
        if (!done) return;
        toast(t(done.grade === "none" ? "add.done" : "add.doneGraded"));
        onClose();
      }}
      onClose={onClose}
    >
      <p className="m">{title}</p>
      <Field name="reason" label={t("add.reason")} required>
        <TextArea value={reason} onChange={setReason} maxLength={LENGTHS.short} rows={2} />
      </Field>
    </AskDialog>
  );
}
