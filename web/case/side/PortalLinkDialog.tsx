import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { giveLink } from "../../../src/portal/contract/staff.ts";
import { SecretOnce } from "../../settings/parts/SecretOnce.tsx";
import { useCommand } from "../../shell/client/use-command.ts";
import { useMay } from "../../shell/session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";

/** A link and a code for the customer, shown this once, with the words to send them by. */
export default function PortalLinkDialog(props: { caseId: string; renews: boolean; onClose: () => void }) {
  const { t } = useTranslation("case");
  const ui = useTranslation("ui").t;
  const mayName = useMay("people.manage");
  const [given, setGiven] = useState<AnswerOf<typeof giveLink> | null>(null);
  // Once the link is made the case has one, and yet this first one renewed nothing.
  const [renews] = useState(props.renews);
  const command = useCommand(giveLink, { touches: ["cases"] });
  const give = async () => setGiven(await command.run({ caseId: props.caseId }));
  const link = given && new URL(given.link, location.origin).href;
  // Without an address of the portal's own, a link is a path at whatever address we happen to be at.
  const homeless = given?.link.startsWith("/");
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t(renews ? "portal.renew" : "portal.give")}
      width={520}
      stay={given !== null}
      dirty={false}
      foot={
        given ? (
          <Button look="fill" onClick={props.onClose}>
            {t("portal.passedOn")}
          </Button>
        ) : (
          <>
            <Button onClick={props.onClose}>{ui("cancel")}</Button>
            <Button look="fill" busy={command.busy} onClick={() => void give()}>
              {t("portal.make")}
            </Button>
          </>
        )
      }
    >
      {!given && <p>{t(renews ? "portal.renewLead" : "portal.giveLead")}</p>}
      {given && link && (
        <div className="ask">
          <SecretOnce
            title={t("portal.message")}
            value={t("portal.send", { link, number: given.number, code: given.code })}
          >
            {t("portal.checked")}
          </SecretOnce>
          <SecretOnce title={t("portal.code")} value={given.code} />
          {homeless && (
            <p className="m">
              {t("portal.homeless", { origin: location.origin })}{" "}
              {mayName ? (
                <Link to={"/settings/portal" as "/desk"}>{t("portal.nameAddress")}</Link>
              ) : (
                t("portal.askAddress")
              )}
            </p>
          )}
        </div>
      )}
      {command.refusal && <RefusalBox refusal={command.refusal} />}
    </Dialog>
  );
}
