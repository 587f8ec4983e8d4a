import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tryRules } from "../../../src/assignment/contract/rules.ts";
import { LANGUAGES, type Language } from "../../../src/assignment/rules/language.ts";
import { SOURCES, type Source } from "../../../src/assignment/rules/rule.ts";
import { CHANNELS, type Channel, KINDS, type Kind } from "../../../src/kernel/vocabulary.ts";
import { TriedRules, Why } from "../../assignment/Why.tsx";
import { findPeople } from "../../case/acts/pickers.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { findValues } from "../../taxonomies/find-values.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picker, type PickerOption } from "../../ui/Picker.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { asLabel } from "../../words/format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";

const findProducts = findValues("product");
const findRegions = findValues("region");
const findAnybody = findPeople();
const ANY = "-";

/** A case like this would go to … because …: tried with the rules as saved, nothing is given out. */
export function RuleTester({ changed }: { changed: boolean }) {
  const { t } = useTranslation("assignment");
  const value = useTranslation("taxonomies").t;
  const word = useVocabulary();
  const departments = useDepartments();
  const [channel, setChannel] = useState<Channel>("phone");
  const [kind, setKind] = useState<Kind>("complaint");
  const [source, setSource] = useState<Source>("staff");
  const [language, setLanguage] = useState<Language>("zh");
  const [severity, setSeverity] = useState("2");
  const [departmentId, setDepartmentId] = useState(ANY);
  const [vulnerable, setVulnerable] = useState(false);
  const [product, setProduct] = useState<PickerOption | null>(null);
  const [region, setRegion] = useState<PickerOption | null>(null);
  const [about, setAbout] = useState<PickerOption | null>(null);
  const asked = {
    channel,
    kind,
    source,
    language,
    severity: Number(severity) as 2,
    vulnerable: vulnerable ? ("yes" as const) : ("no" as const),
    ...(departmentId !== ANY && { departmentId }),
    ...(product && { product: product.id }),
    ...(region && { region: region.id }),
    ...(about && { complainedPersonId: about.id }),
  };
  return (
    <section className="ar-try" aria-label={t("tester.title")}>
      <h3>{t("tester.title")}</h3>
      <p className="m">{changed ? t("tester.saveFirst") : t("tester.lead")}</p>
      <div className="ar-ask">
        <Field label={asLabel(t("held.products"))}>
          <Picker value={product} onChange={setProduct} find={findProducts} placeholder={value("typeToFind")} />
        </Field>
        <Field label={asLabel(t("held.regions"))}>
          <Picker value={region} onChange={setRegion} find={findRegions} placeholder={value("typeToFind")} />
        </Field>
        <Field label={asLabel(t("held.channels"))}>
          <Select
            value={channel}
            options={CHANNELS.map((value) => ({ value, label: word("channel", value) }))}
            onChange={setChannel}
          />
        </Field>
        <Field label={asLabel(t("held.kinds"))}>
          <Select
            value={kind}
            options={KINDS.map((value) => ({ value, label: word("kind", value) }))}
            onChange={setKind}
          />
        </Field>
        <Field label={asLabel(t("held.sources"))}>
          <Select
            value={source}
            options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
            onChange={setSource}
          />
        </Field>
        <Field label={asLabel(t("held.languages"))}>
          <Select
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={setLanguage}
          />
        </Field>
        <Field label={asLabel(t("held.departments"))}>
          <Select
            value={departmentId}
            options={[
              { value: ANY, label: t("form.anySeverity") },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setDepartmentId}
          />
        </Field>
        <Field label={t("tester.complained")}>
          <Picker value={about} onChange={setAbout} find={findAnybody} />
        </Field>
        <Field label={t("tester.severity")}>
          <Seg
            size="s"
            label={t("tester.severity")}
            value={severity}
            options={["1", "2", "3", "4"].map((value) => ({ value, label: value }))}
            onChange={setSeverity}
          />
        </Field>
        <Checkbox checked={vulnerable} onChange={setVulnerable}>
          {t("rules.care")}
        </Checkbox>
      </div>
      <Answer asked={asked} />
    </section>
  );
}

function Answer({ asked }: { asked: Parameters<typeof useRead<typeof tryRules>>[1] }) {
  const { t } = useTranslation("assignment");
  const { data, error } = useRead(tryRules, asked, { keep: true, fresh: 0 });
  if (error) return <RefusalBox refusal={error.refusal} />;
  if (!data) return <Skeleton lines={2} />;
  const { chosen, tried } = data;
  return (
    <div className="ar-answer" aria-live="polite">
      {chosen ? (
        <>
          <p>
            <b>{t("tester.to", { name: chosen.toName })}</b> <span className="m">{chosen.departmentName}</span>
          </p>
          <Why why={chosen} />
        </>
      ) : (
        <>
          <p>
            <b>{t(tried.length > 0 ? "tester.nobody" : "tester.none")}</b>
          </p>
          <ul className="why">
            <TriedRules tried={tried} />
          </ul>
        </>
      )}
    </div>
  );
}
