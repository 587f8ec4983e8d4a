import { useState } from "react";
import { useTranslation } from "react-i18next";
import { copyPersonalData, viewRightsRequest } from "../../../src/privacy/contract.ts";
import { callFile } from "../../shell/client/call.ts";
import { type Refused, refusalOf } from "../../shell/client/refusal-error.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Button } from "../../ui/Button.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { saveFile } from "./save-file.ts";
import { VerifyForm } from "./VerifyForm.tsx";
import type { Viewed } from "./viewed-request.ts";

/** One request: what is asked, what we hold, and the next step with it. */
export function RequestDrawer({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const read = useRead(viewRightsRequest, { requestId });
  const { data } = read;
  return (
    <Drawer
      open
      onClose={onClose}
      width={560}
      title={data ? `${data.request.number} ${data.request.requesterName}` : "…"}
    >
      {read.error && <RefusalBox refusal={read.error.refusal} />}
      {!data && !read.error && <Skeleton lines={6} />}
      {data && (
        <div className="dform preq">
          <div className="acts">
            <Tag>{t(`privacy.kinds.${data.request.kind}`)}</Tag>
            <Tag>{t(`privacy.states.${data.request.state}`)}</Tag>
            <span className="m">{t(`privacy.relations.${data.request.relation}`)}</span>
          </div>
          <blockquote>{data.request.wish}</blockquote>
          <Facts data={data} />
          {!data.request.decidedAt && !data.request.verifiedAt && <VerifyForm request={data.request} />}
          {data.request.verifiedAt && data.request.customerId && <Copy request={data.request} />}
          {!data.request.decidedAt && data.request.verifiedAt && <AnswerForm data={data} />}
          {data.request.kind === "explain" && <Suggestions data={data} />}
        </div>
      )}
    </Drawer>
  );
}

function Facts({ data: { request, reach } }: { data: Viewed }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const facts: [string, string | null][] = [
    [t("privacy.received"), format.exact(request.receivedAt)],
    [t("privacy.verifiedHow"), request.verifiedHow],
    [t("privacy.due"), request.dueAt && format.exact(request.dueAt)],
    [
      t("privacy.reach"),
      request.customerId
        ? [
            t("privacy.reachSaid", reach),
            ...(reach.until ? [t("privacy.reachUntil", { until: format.dayDated(reach.until, now) })] : []),
          ].join(t("semicolon"))
        : t("privacy.noCustomer"),
    ],
    [t("privacy.answer"), request.answer],
    [t("privacy.route"), request.route],
  ];
  return (
    <dl>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Copy({ request }: { request: Viewed["request"] }) {
  const { t } = useTranslation("settings");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const make = async () => {
    setBusy(true);
    try {
      const { file } = await callFile(copyPersonalData, { requestId: request.requestId });
      saveFile(file, `${request.number}.zip`);
      toast(t("privacy.copied"));
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setBusy(false);
  };
  return (
    <section>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="acts">
        <Button icon="download" busy={busy} onClick={() => void make()}>
          {t("privacy.copy")}
        </Button>
      </div>
    </section>
  );
}

function Suggestions({ data }: { data: Viewed }) {
  const { t } = useTranslation("settings");
  return (
    <section>
      <h3>{t("privacy.suggestions")}</h3>
      <ul>
        {data.suggestions.map((one) => (
          <li key={one.number}>
            {t("privacy.suggestion", one)}
            {t("semicolon")}
            {t(one.weighed ? "privacy.weighed" : "privacy.byHand")}
            {one.reason && <span className="m"> {one.reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
