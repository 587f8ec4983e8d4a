import { useTranslation } from "react-i18next";
import { revealPerson } from "../../src/persons/contract/persons.ts";
import { useHere } from "../case/case-here.ts";
import { Masked } from "../case/side/Masked.tsx";
import { useCommand } from "../shell/client/use-command.ts";
import { useMay } from "../shell/session/session.ts";
import { Icon } from "../ui/Icon.tsx";
import { Lack } from "../ui/Lack.tsx";
import { useNow } from "../ui/now.ts";
import { Tag } from "../ui/Tag.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Party } from "./party.ts";

/** One person: what part they have, the paper that lets them speak or that it is missing, how to reach them. */
export function PersonLine({ party, onEdit }: { party: Party; onEdit?: () => void }) {
  const { t } = useTranslation("persons");
  return (
    <li className={party.endedAt ? "off" : undefined}>
      <div className="who">
        <Tag look={party.represents ? "strong" : undefined}>
          {t(`role.${party.role}`)}
          {party.represents && ` · ${t("represents")}`}
        </Tag>
        <b className="el" title={party.name}>
          {party.name}
        </b>
        {party.relation && <span className="m el">{party.relation}</span>}
        {onEdit && (
          <button type="button" className="lk right" aria-label={t("editOf", { name: party.name })} onClick={onEdit}>
            {t("edit")}
          </button>
        )}
      </div>
      <PaperLine party={party} onEdit={onEdit} />
      {party.phone && <Contact party={party} field="phone" masked={party.phone} />}
      {party.email && <Contact party={party} field="email" masked={party.email} />}
    </li>
  );
}

/** The paper and how long it holds; what is missing leads to where it is put in. */
function PaperLine({ party, onEdit }: { party: Party; onEdit?: () => void }) {
  const { t } = useTranslation("persons");
  const format = useFormat();
  const now = useNow();
  const day = (value: string) => format.dayShort(`${value}T12:00:00Z`, now);
  if (party.endedAt)
    return party.endedReason ? (
      <div className="m">{t("endedFor", { reason: party.endedReason, day: format.dayShort(party.endedAt, now) })}</div>
    ) : null;
  if (party.standing === "missing" && (party.role === "agent" || party.role === "heir"))
    return <Lack onGo={onEdit}>{t(`standing.missing.${party.role}`)}</Lack>;
  if (party.standing === "expired")
    return (
      <Lack onGo={onEdit}>
        {party.validUntil ? t("standing.expired", { day: day(party.validUntil) }) : t("standing.missing.agent")}
      </Lack>
    );
  if (!party.paper) return null;
  const until = party.validUntil ? t("standing.validUntil", { day: day(party.validUntil) }) : t("standing.open");
  return (
    <div className="m paper" title={party.paperSaid ?? undefined}>
      <Icon name="page" size="xs" /> {t(`paper.${party.paper}`)} · {until}
      {party.scope === "convey" && ` · ${t("convey")}`}
    </div>
  );
}

/** A masked number or address; seeing it whole asks for a reason that is kept (R12). */
function Contact({ party, field, masked }: { party: Party; field: "phone" | "email"; masked: string }) {
  const { t } = useTranslation("persons");
  const { page } = useHere();
  const may = useMay("customer.reveal");
  const command = useCommand(revealPerson);
  const { caseId } = page.case;
  const { partyId, name } = party;
  const what = t(field);
  return (
    <div className="t2">
      <Masked
        masked={masked}
        what={what}
        label={t("reveal", { name, what })}
        may={may}
        command={command}
        onReveal={(reason) => command.run({ caseId, partyId, field, reason })}
      />
    </div>
  );
}
