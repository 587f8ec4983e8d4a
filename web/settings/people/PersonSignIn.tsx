import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { cancelInvitation, removeSecondFactor, renewInvitation } from "../../../src/people/contract/people.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useAddress } from "../../shell/use-address.ts";
import { Button } from "../../ui/Button.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { toast } from "../../ui/Toast.tsx";
import { ReasonDialog } from "../parts/ReasonDialog.tsx";
import { LinkOnce } from "./LinkOnce.tsx";
import type { Person } from "./use-person-edit.ts";

/** How a person gets in: invitation or new password by a link, and the second factor when it was lost. */
export function PersonSignIn({ person }: { person: Person }) {
  const { t } = useTranslation("settings");
  const [, setAddress] = useAddress();
  const [link, setLink] = useState<AnswerOf<typeof renewInvitation> | null>(null);
  const renew = useCommand(renewInvitation);
  const cancel = useCommand(cancelInvitation);
  const refusal = renew.refusal ?? cancel.refusal;
  const invited = person.state === "invited";
  if (person.state === "left" || person.state === "locked") return null;
  const withdraw = async () => {
    if (!(await cancel.run({ personId: person.id }))) return;
    toast(t("people.invitationCancelled", { name: person.name }));
    setAddress({ person: undefined });
  };
  return (
    <section>
      <h3>{t("people.signIn")}</h3>
      {refusal && <RefusalBox refusal={refusal} />}
      <p className="m">{t(invited ? "people.waiting" : "people.forgot")}</p>
      {link && <LinkOnce link={link} purpose={invited ? "join" : "new_password"} />}
      <div className="acts">
        <Button busy={renew.busy} onClick={() => void renew.run({ personId: person.id }).then(setLink)}>
          {t(invited ? "people.renewInvitation" : "people.renewPassword")}
        </Button>
        {invited && (
          <Button busy={cancel.busy} onClick={() => void withdraw()}>
            {t("people.cancelInvitation")}
          </Button>
        )}
      </div>
      {!invited && <SecondFactor person={person} />}
    </section>
  );
}

function SecondFactor({ person }: { person: Person }) {
  const { t } = useTranslation("settings");
  const [asking, setAsking] = useState(false);
  const remove = useCommand(removeSecondFactor);
  const go = async (reason: string) => {
    if (!(await remove.run({ personId: person.id, reason }))) return;
    setAsking(false);
    toast(t("people.secondRemoved"));
  };
  return (
    <div className="acts">
      <span className="grow">
        {t("me.second")}
        {t("colon")}
        {t(person.secondFactor ? "me.secondOn" : "me.secondOff")}
      </span>
      {person.secondFactor && <Button onClick={() => setAsking(true)}>{t("people.removeSecond")}</Button>}
      {asking && (
        <ReasonDialog
          title={t("people.removeSecond")}
          word={t("people.removeSecond")}
          refusal={remove.refusal}
          busy={remove.busy}
          onDo={(reason) => void go(reason)}
          onClose={() => setAsking(false)}
        >
          {t("people.removeSecondBody", { name: person.name })}
        </ReasonDialog>
      )}
    </div>
  );
}
