import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import type { Customer, Identifier } from "./customer-data.ts";
import { AddIdentifier, ChangeIdentifier } from "./IdentifierDialogs.tsx";
import type { Revealed } from "./use-revealed.ts";

const ICON: Partial<Record<Identifier["kind"], IconName>> = { phone: "phone", email: "mail" };

/** What a customer is known and reached by, masked; each can be seen whole for a minute by giving a reason. */
export function Identifiers(props: { customer: Customer; revealed: Revealed; onReveal: (one: Identifier) => void }) {
  const { customer } = props;
  const { t } = useTranslation("customers");
  const same = useTranslation("same").t;
  const mayEdit = useMay("customer.edit");
  const [open, setOpen] = useState<Identifier | "new" | null>(null);
  return (
    <section aria-labelledby="customer-identifiers">
      <SectionHead
        id="customer-identifiers"
        title={t("overview.identifiers")}
        note={t("overview.identifiersNote")}
        end={
          mayEdit && (
            <Button look="text" size="s" icon="plus" onClick={() => setOpen("new")}>
              {same("add")}
            </Button>
          )
        }
      />
      <ul className="idents">
        {customer.identifiers.length === 0 && <li className="m">{t("overview.noPhone")}</li>}
        {customer.identifiers.map((one) => (
          <Line key={one.identifierId} {...props} one={one} onChange={mayEdit ? () => setOpen(one) : undefined} />
        ))}
      </ul>
      {open === "new" && <AddIdentifier customerId={customer.customerId} onClose={() => setOpen(null)} />}
      {open !== null && open !== "new" && (
        <ChangeIdentifier customerId={customer.customerId} one={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function Line(props: {
  one: Identifier;
  revealed: Revealed;
  onReveal: (one: Identifier) => void;
  onChange?: () => void;
}) {
  const { one, revealed, onChange } = props;
  const { t } = useTranslation("customers");
  const same = useTranslation("same").t;
  const may = useMay("customer.reveal");
  const clear = revealed.shown[one.identifierId];
  const what = same(`kind.${one.kind}`);
  const aside = [
    !ICON[one.kind] && what,
    one.preferred && one.reaches && same("preferred"),
    one.useWhen,
    one.doubtful && same("doubtful"),
    one.wrongAt && same("wrong", { reason: one.wrongReason ?? "" }),
  ].filter(Boolean);
  return (
    <li>
      <Icon name={ICON[one.kind] ?? "tag"} size="s" label={what} />
      <span className="grow" aria-live="polite">
        {clear ? <b className="num">{clear}</b> : one.wrongAt ? <s>{one.masked}</s> : one.masked}
        {clear && <span className="m hides">{t("reveal.hides")}</span>}
        {aside.length > 0 && <span className="m hides">{aside.join(" · ")}</span>}
      </span>
      {clear ? (
        <Button look="text" size="s" onClick={() => revealed.hide(one.identifierId)}>
          {t("reveal.hide")}
        </Button>
      ) : (
        may && (
          <Button look="text" size="s" icon="eye" onClick={() => props.onReveal(one)}>
            {t("reveal.show")}
            <span className="sr">{what}</span>
          </Button>
        )
      )}
      {onChange && (
        <Button
          look="icon"
          size="s"
          icon="edit"
          label={same("changeOf", { what: `${what} ${one.masked}` })}
          onClick={onChange}
        />
      )}
    </li>
  );
}
