import { useState } from "react";
import { useTranslation } from "react-i18next";
import { decideRightsRequest } from "../../../src/privacy/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Field, goToField } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SendButton } from "../parts/SendButton.tsx";
import type { Viewed } from "./viewed-request.ts";

const DECISIONS = ["granted", "partly", "refused"] as const;

/** The answer, with reasons; what the law keeps is already said in it, and until when. */
export function AnswerForm({ data: { request, reach } }: { data: Viewed }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const stays = request.kind === "delete" && reach.until !== null;
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]>(stays ? "partly" : "granted");
  const [answer, setAnswer] = useState(
    stays && reach.until ? t("privacy.lawKeeps", { kept: reach.kept, until: format.dayDated(reach.until, now) }) : "",
  );
  const [route, setRoute] = useState("");
  const [tried, setTried] = useState(false);
  const decide = useCommand(decideRightsRequest);
  const routeless = decision !== "granted" && !route.trim();
  const go = async () => {
    const { requestId, version } = request;
    const said = { requestId, version, decision, answer: answer.trim() };
    const done = await decide.run({ ...said, ...(route.trim() && { route: route.trim() }) });
    if (done) toast(done.erased + done.restricted > 0 ? t("privacy.erased", done) : t("privacy.decided"));
  };
  const lacks = [
    ...(answer.trim() ? [] : [{ field: "answer", label: t("privacy.answer") }]),
    ...(routeless ? [{ field: "route", label: t("privacy.route") }] : []),
  ];
  return (
    <section>
      {decide.refusal && <RefusalBox refusal={decide.refusal} onGo={goToField} />}
      <Field label={t("privacy.decision")} name="decision" group>
        <Seg
          label={t("privacy.decision")}
          value={decision}
          onChange={setDecision}
          options={DECISIONS.map((value) => ({ value, label: t(`privacy.decisions.${value}`) }))}
        />
      </Field>
      <Field label={t("privacy.answer")} name="answer" required error={tried && !answer.trim() && t("missing")}>
        <TextArea value={answer} onChange={setAnswer} maxLength={2000} />
      </Field>
      {decision !== "granted" && (
        <Field
          label={t("privacy.route")}
          name="route"
          required
          hint={t("privacy.routeHint")}
          error={tried && routeless && t("missing")}
        >
          <TextInput value={route} onChange={setRoute} maxLength={500} />
        </Field>
      )}
      <div className="acts">
        <SendButton lacks={lacks} onLack={() => setTried(true)} busy={decide.busy} onSend={() => void go()}>
          {t("privacy.decide")}
        </SendButton>
      </div>
    </section>
  );
}
