import "./Customer.css";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { viewCustomer } from "../../src/customers/contract.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Page } from "../shell/frame/Page.tsx";
import { useAddress } from "../shell/use-address.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { useSegmentWord } from "../words/use-vocabulary.ts";
import { CustomerCases } from "./CustomerCases.tsx";
import type { Customer, Identifier } from "./customer-data.ts";
import { Overview } from "./Overview.tsx";
import { RevealDialog } from "./RevealDialog.tsx";
import { RevealsMade } from "./RevealsMade.tsx";
import { Timeline } from "./Timeline.tsx";
import { useRevealed } from "./use-revealed.ts";

const TABS = ["overview", "timeline", "cases", "reveals"] as const;
type Tab = (typeof TABS)[number];

/** One customer: who they are, how to reach them, what care they need, their cases, and who looked up what. */
export default function CustomerPage() {
  const { t } = useTranslation("customers");
  const { customerId } = useParams({ strict: false }) as { customerId: string };
  const [{ tab: asked }, setAddress] = useAddress();
  const { data, error, refetch } = useRead(viewCustomer, { customerId });
  const tab: Tab = TABS.find((one) => one === asked) ?? "overview";
  return (
    <Page
      key={customerId}
      title={data?.name ?? t("title")}
      back="/customers"
      meta={data && <HeadMeta customer={data} />}
      className="p-customer"
    >
      {error && !data && <RefusalBox refusal={error.refusal} onWayOut={() => void refetch()} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && (
        <Body
          customer={data}
          tab={tab}
          onTab={(next) => setAddress({ tab: next === "overview" ? undefined : next, kind: undefined }, true)}
        />
      )}
    </Page>
  );
}

/** Beside the name: masked number, since when, what kind. */
function HeadMeta({ customer }: { customer: Customer }) {
  const { t } = useTranslation("customers");
  const segmentWord = useSegmentWord();
  const { name, phone, sinceYear, segment } = customer;
  const said = [phone, sinceYear && t("since", { year: sinceYear }), segment && segmentWord(segment)]
    .filter(Boolean)
    .join(" · ");
  return (
    <span className="row num">
      <Avatar name={name} of="customer" />
      {said}
    </span>
  );
}

function Body(props: { customer: Customer; tab: Tab; onTab: (tab: Tab) => void }) {
  const { customer, tab, onTab } = props;
  const { t } = useTranslation("customers");
  const [revealing, setRevealing] = useState<Identifier | null>(null);
  const revealed = useRevealed();
  const counts: Partial<Record<Tab, number>> = { cases: customer.cases.length, reveals: customer.reveals.length };
  return (
    <div className="cu">
      <Tabs
        label={t("tabs.label")}
        value={tab}
        onChange={onTab}
        controls="customer-tab"
        tabs={TABS.map((value) => ({ value, label: t(`tabs.${value}`), count: counts[value] }))}
      />
      <div id="customer-tab" role="tabpanel" aria-label={t(`tabs.${tab}`)} className="cut">
        {tab === "overview" && (
          <Overview customer={customer} revealed={revealed} onReveal={setRevealing} onCases={() => onTab("cases")} />
        )}
        {tab === "timeline" && <Timeline customerId={customer.customerId} />}
        {tab === "cases" && <CustomerCases customer={customer} />}
        {tab === "reveals" && <RevealsMade reveals={customer.reveals} />}
      </div>
      {revealing && (
        <RevealDialog
          customerId={customer.customerId}
          one={revealing}
          onShown={(value) => revealed.show(revealing.identifierId, value)}
          onClose={() => setRevealing(null)}
        />
      )}
    </div>
  );
}
