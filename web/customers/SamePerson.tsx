import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { listLikelySame, mergeCustomers, undoMerge } from "../../src/customers/contract/same.ts";
import type { IdentifierKindKey } from "../../src/customers/rules/identifier-kinds.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import type { Customer } from "./customer-data.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

type Likely = AnswerOf<typeof listLikelySame>["items"][number];
type Merge = Customer["merges"][number];

/** Records that may be this same person, with what else may explain it; and those a person already said are. */
export function SamePerson({ customer }: { customer: Customer }) {
  const { t } = useTranslation("same");
  const { customerId } = customer;
  const { data } = useRead(listLikelySame, { customerId });
  const may = useMay("customer.edit");
  const [asking, setAsking] = useState<{ merge: Likely } | { undo: Merge } | null>(null);
  const kept = customer.merges.filter((one) => one.keptId === customerId);
  const items = data?.items ?? [];
  return (
    <>
      {customer.mergedInto && (
        <section className="says same-into">
          <p>{t("into")}</p>
          <CustomerLink customerId={customer.mergedInto} name={t("goInto")} />
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="customer-same">
          <SectionHead id="customer-same" title={t("likely")} note={t("likelyNote")} />
          <ul className="same">
            {items.map((one) => (
              <LikelyLine key={one.customerId} one={one} onMerge={may ? () => setAsking({ merge: one }) : undefined} />
            ))}
          </ul>
        </section>
      )}
      {kept.length > 0 && (
        <section aria-labelledby="customer-merges">
          <SectionHead id="customer-merges" title={t("merges")} />
          <ul className="same">
            {kept.map((one) => (
              <MergeLine key={one.mergeId} one={one} onUndo={may ? () => setAsking({ undo: one }) : undefined} />
            ))}
          </ul>
        </section>
      )}
      {asking && "merge" in asking && (
        <MergeDialog customerId={customerId} other={asking.merge} onClose={() => setAsking(null)} />
      )}
      {asking && "undo" in asking && <UndoDialog merge={asking.undo} onClose={() => setAsking(null)} />}
    </>
  );
}

function LikelyLine({ one, onMerge }: { one: Likely; onMerge?: () => void }) {
  const { t } = useTranslation("same");
  const format = useFormat();
  const what = format.list(one.shared.map((kind) => t(`kind.${kind as IdentifierKindKey}`)));
  return (
    <li>
      <div className="row">
        <span className="grow">
          <CustomerLink customerId={one.customerId} name={one.name} /> <span className="m">{one.phone}</span>
        </span>
        {onMerge && (
          <Button size="s" onClick={onMerge}>
            {t("merge")}
          </Button>
        )}
      </div>
      <div>{one.grounds.map((ground) => t(`ground.${ground}`, { what })).join(" · ")}</div>
      {one.innocent.length > 0 && (
        <div className="m">{t("mayBe", { what: format.list(one.innocent.map((why) => t(`innocent.${why}`))) })}</div>
      )}
    </li>
  );
}

function MergeLine({ one, onUndo }: { one: Merge; onUndo?: () => void }) {
  const { t } = useTranslation("same");
  const format = useFormat();
  const now = useNow();
  return (
    <li>
      <div className="row">
        <span className="grow">
          <CustomerLink customerId={one.mergedId} name={one.name} />
        </span>
        {onUndo && (
          <Button look="text" size="s" onClick={onUndo}>
            {t("undo")}
          </Button>
        )}
      </div>
      <div>{one.reason}</div>
      <div className="m">
        {t("mergedBy", { name: one.byName, day: format.dayShort(one.at, now), count: one.cases })}
      </div>
    </li>
  );
}

function MergeDialog(props: { customerId: string; other: Likely; onClose: () => void }) {
  const { t } = useTranslation("same");
  const { other, customerId, onClose } = props;
  const { run, busy, refusal } = useCommand(mergeCustomers, { touches: ["cases"] });
  return (
    <ReasonDialog
      title={t("mergeTitle", { name: other.name })}
      lead={t("mergeLead", { name: other.name })}
      label={t("mergeReason")}
      placeholder={t("mergeHint")}
      submit={t("merge")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        const done = await run({ customerId, otherId: other.customerId, reason });
        if (!done) return;
        toast(t("merged", { count: done.cases }));
        onClose();
      }}
    />
  );
}

function UndoDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const { t } = useTranslation("same");
  const { run, busy, refusal } = useCommand(undoMerge, { touches: ["cases"] });
  return (
    <ReasonDialog
      title={t("undoTitle", { name: merge.name })}
      lead={t("undoLead")}
      label={t("undoReason")}
      placeholder={t("undoHint")}
      submit={t("undo")}
      busy={busy}
      refusal={refusal}
      onClose={onClose}
      onSend={async (reason) => {
        const done = await run({ mergeId: merge.mergeId, reason });
        if (!done) return;
        toast(t("undone", { count: done.cases }));
        onClose();
      }}
    />
  );
}

function CustomerLink({ customerId, name }: { customerId: string; name: string }) {
  return (
    <Link to={"/customers/$customerId" as "/desk"} params={{ customerId } as never}>
      {name}
    </Link>
  );
}
