import "./Privacy.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../shell/use-address.ts";
import { Button } from "../../ui/Button.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { RequestDrawer } from "./RequestDrawer.tsx";
import { RequestList } from "./RequestList.tsx";
import { Retention } from "./Retention.tsx";
import { Reveals } from "./Reveals.tsx";
import { TakeDrawer } from "./TakeDrawer.tsx";

const TABS = ["requests", "kept", "reveals"] as const;
type TabKey = (typeof TABS)[number];

/** Compliance's page: what persons ask about their data, how long it is kept, and who saw numbers in clear. */
export default function PrivacySection() {
  const { t } = useTranslation("settings");
  const [{ tab, request }, setAddress] = useAddress();
  const [taking, setTaking] = useState(false);
  const at: TabKey = TABS.find((one) => one === tab) ?? "requests";
  return (
    <>
      <SectionHeader title={t("section.privacy")} note={t("privacy.lead")}>
        {at === "requests" && (
          <Button look="fill" icon="plus" onClick={() => setTaking(true)}>
            {t("privacy.take")}
          </Button>
        )}
      </SectionHeader>
      <Tabs
        label={t("section.privacy")}
        tabs={TABS.map((value) => ({ value, label: t(`privacy.tab.${value}`) }))}
        value={at}
        onChange={(value) => setAddress({ tab: value === "requests" ? undefined : value })}
      />
      {at === "requests" && <RequestList onOpen={(id) => setAddress({ request: id })} />}
      {at === "kept" && <Retention />}
      {at === "reveals" && <Reveals />}
      {request && <RequestDrawer requestId={request} onClose={() => setAddress({ request: undefined })} />}
      {taking && (
        <TakeDrawer
          onClose={() => setTaking(false)}
          onTaken={(id) => {
            setTaking(false);
            setAddress({ request: id });
          }}
        />
      )}
    </>
  );
}
