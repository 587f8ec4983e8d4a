import { useTranslation } from "react-i18next";
import { revealIdentifier } from "../../../src/customers/contract.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useMay } from "../../shell/session/session.ts";
import { Masked } from "./Masked.tsx";

/** A customer's number or address, masked until it is asked for. */
export function Identifier(props: { field: "phone" | "email"; masked: string; customerId: string }) {
  const { t } = useTranslation("case");
  const may = useMay("customer.reveal");
  const command = useCommand(revealIdentifier);
  const what = t(`side.${props.field}`);
  const { field, customerId } = props;
  return (
    <div className="t2">
      <Masked
        masked={props.masked}
        what={what}
        label={t("side.reveal", { what })}
        shown={t("side.revealed")}
        may={may}
        command={command}
        onReveal={(reason) => command.run({ customerId, field, reason })}
      />
    </div>
  );
}
