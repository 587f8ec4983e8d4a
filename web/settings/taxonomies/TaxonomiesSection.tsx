import "./Taxonomies.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FILED, type Filed, MAPPED, type Mapped, type Scheme } from "../../../src/taxonomies/rules/schemes.ts";
import { useAddress } from "../../shell/use-address.ts";
import { Seg } from "../../ui/Seg.tsx";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { CsvButtons } from "./CsvButtons.tsx";
import { FixedMappings } from "./FixedMappings.tsx";
import { Parked } from "./Parked.tsx";
import { ValueTree } from "./ValueTree.tsx";

const SHOWN = [
  "product",
  "region",
  "channel",
  "cause",
  "jrt0169_business",
  "jrt0169_channel",
  "jrt0169_cause",
] as const;
type Shown = (typeof SHOWN)[number];
const isFiled = (one: Shown): one is Filed => (FILED as readonly string[]).includes(one);

/** The trees that cases are filed under, what waits to be filed, and the regulator's categories they count under. */
export default function TaxonomiesSection() {
  const { t } = useTranslation("taxonomies");
  const settings = useTranslation("settings").t;
  const [{ tree }, setAddress] = useAddress();
  const shown = SHOWN.find((one) => one === tree) ?? "product";
  const [adding, setAdding] = useState(false);
  const fixed = shown === "channel" || shown === "cause";
  return (
    <>
      <SectionHeader title={settings("section.taxonomies")}>
        {!fixed && <CsvButtons scheme={shown as Scheme} onAdd={() => setAdding(true)} />}
      </SectionHeader>
      <div className="tx-which">
        <Seg
          label={t("ours")}
          value={shown}
          onChange={(next) => setAddress({ tree: next === "product" ? undefined : next })}
          options={SHOWN.slice(0, 4).map((value) => ({ value: value as Shown, label: t(`scheme.${value}`) }))}
        />
        <Seg
          label={t("regulator")}
          value={shown}
          onChange={(next) => setAddress({ tree: next })}
          options={SHOWN.slice(4).map((value) => ({ value: value as Shown, label: t(`scheme.${value}`) }))}
        />
      </div>
      <div className="tx">
        {isFiled(shown) && <Parked key={`parked-${shown}`} scheme={shown} />}
        {fixed ? (
          <FixedMappings key={shown} mapped={shown} />
        ) : (
          <ValueTree
            key={shown}
            scheme={shown as Scheme}
            mapped={shown in MAPPED ? (shown as Mapped) : null}
            adding={adding}
            onAdded={() => setAdding(false)}
          />
        )}
      </div>
    </>
  );
}
