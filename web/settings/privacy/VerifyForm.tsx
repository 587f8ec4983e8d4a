import { useState } from "react";
import { useTranslation } from "react-i18next";
import { verifyRequester } from "../../../src/privacy/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Field } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SendButton } from "../parts/SendButton.tsx";
import type { Viewed } from "./viewed-request.ts";

/** How it was made sure who asks; the limit runs from then on. */
export function VerifyForm({ request }: { request: Viewed["request"] }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const [how, setHow] = useState("");
  const [tried, setTried] = useState(false);
  const verify = useCommand(verifyRequester);
  const go = async () => {
    const { requestId, version } = request;
    const done = await verify.run({ requestId, version, how: how.trim() });
    if (done?.dueAt) toast(t("privacy.verified", { due: format.dayDated(done.dueAt, now) }));
  };
  const lacks = how.trim() ? [] : [{ field: "how", label: t("privacy.how") }];
  return (
    <section>
      {verify.refusal && <RefusalBox refusal={verify.refusal} />}
      <Field
        label={t("privacy.how")}
        name="how"
        required
        hint={t("privacy.howHint")}
        error={tried && !how.trim() && t("missing")}
      >
        <TextInput value={how} onChange={setHow} maxLength={500} />
      </Field>
      <div className="acts">
        <SendButton lacks={lacks} onLack={() => setTried(true)} busy={verify.busy} onSend={() => void go()}>
          {t("privacy.verify")}
        </SendButton>
      </div>
    </section>
  );
}
