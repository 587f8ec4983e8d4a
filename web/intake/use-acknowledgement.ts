import { useTranslation } from "react-i18next";
import { NUMBER_PLACE } from "../../src/cases/rules/naming.ts";
import { asToldBy } from "../case/told-by.ts";
import { useSession } from "../shell/session/session.ts";
import { useNow } from "../ui/now.ts";
import { addressed } from "../words/addressed.ts";
import { usualNextWord, wayBack } from "../words/next-word.ts";
import { useFormat } from "../words/use-format.ts";
import { type IntakeForm, type KnownCustomer, whoOf } from "./intake-form.ts";

/** The acknowledgement and its promise: as suggested from what is known, or as edited. */
export function useAcknowledgement(form: IntakeForm, known: KnownCustomer | null) {
  const { t } = useTranslation("intake");
  const format = useFormat();
  const now = useNow();
  const me = useSession();
  const nextWordAt = form.nextWordAt ? new Date(form.nextWordAt) : usualNextWord(now);
  const when = format.dayTime(nextWordAt, now);
  const way = wayBack(form.channel);
  // A draft of an older page has none.
  const told = form.told ?? asToldBy(form.channel);
  const whose = form.owner && form.owner.id !== me.id ? "theirs" : "mine";
  const customerName = form.anonymous ? "" : (known?.name ?? nameOf(form));
  const place = NUMBER_PLACE[format.locale];
  const said = t(`ack.${whose}`, {
    customer: customerName && t("ack.customer", { name: addressed(customerName, format.locale) }),
    owner: form.owner?.label ?? me.name,
    when,
    place,
    how: t(`ack.how.${whose}.${way}`),
    sign: [me.department?.name, me.name].filter(Boolean).join(" "),
  });
  const { acknowledgement } = form;
  const suggested = said.charAt(0).toUpperCase() + said.slice(1);
  return {
    customerName,
    place,
    told,
    /** How that is: by word of mouth or in writing. Nothing is sent by the product itself. */
    way: wayBack(told),
    nextWordAt,
    /** The promised time is over, for example in a draft of yesterday. */
    past: nextWordAt <= now,
    promise: t(`promise.short.${way}`, { when }),
    exact: format.exact(nextWordAt),
    text: acknowledgement ?? suggested,
    edited: acknowledgement !== null && acknowledgement !== suggested,
    when,
    /** Edited, and without the time that the case will hold. */
    lacksTime: acknowledgement !== null && !tight(acknowledgement).includes(tight(when)),
    /** The text as edited. What it promises is fixed with it: a usual time goes on as the day does. */
    edit: (text: string) => ({ acknowledgement: text, nextWordAt: nextWordAt.toISOString() }),
    accept: {
      acknowledgement: acknowledgement ?? suggested,
      channel: told,
      nextWordAt: nextWordAt.toISOString(),
      ...(form.owner && { ownerId: form.owner.id }),
    },
  };
}
export type Acknowledgement = ReturnType<typeof useAcknowledgement>;

const tight = (text: string) => text.replace(/\s/g, "").toLowerCase();

/** A name typed for someone new. */
function nameOf(form: IntakeForm): string {
  const { name } = whoOf(form);
  return /[\d@]/.test(name) ? "" : name;
}
