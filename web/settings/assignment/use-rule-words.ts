import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AssignmentRule, When } from "../../../src/assignment/rules/rule.ts";
import { pickPeople } from "../../../src/people/contract/people.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { nameOf, treeOf } from "../../taxonomies/find-values.ts";
import { useFormat } from "../../words/use-format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";

/** Names of businesses and regions by code. */
export function useValueNames(scheme: "product" | "region"): (code: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let here = true;
    void treeOf(scheme).then((values) => here && setNames(new Map(values.map((one) => [one.code, nameOf(one)]))));
    return () => {
      here = false;
    };
  }, [scheme]);
  return (code) => names.get(code) ?? code;
}

/** A rule as people read it: which cases, and for whom. */
export function useRuleWords() {
  const { t } = useTranslation("assignment");
  const word = useVocabulary();
  const format = useFormat();
  const departments = useDepartments();
  const product = useValueNames("product");
  const region = useValueNames("region");
  const people = useRead(pickPeople, { limit: 50 });
  const nameOfPlace = (id: string | null) => departments.find((one) => one.id === id)?.name ?? t("rules.anywhere");
  const nameOfPerson = (id: string) => people.data?.people.find((one) => one.id === id)?.name ?? t("rules.someone");
  const whenOf = (when: When): string[] => {
    const lists = [
      when.channels.map((one) => word("channel", one)),
      when.kinds.map((one) => word("kind", one)),
      when.products.map(product),
      when.regions.map(region),
      when.languages.map((one) => t(`language.${one}`)),
      when.sources.map((one) => t(`source.${one}`)),
      when.departments.map(nameOfPlace),
    ];
    const said = lists.flatMap((one) => (one.length > 0 ? [format.list(one)] : []));
    if (when.severityFrom !== null) said.push(t("rules.severityFrom", { severity: when.severityFrom }));
    if (when.vulnerable) said.push(t("rules.care"));
    return said.length > 0 ? said : [t("rules.any")];
  };
  const thenOf = ({ give }: AssignmentRule): string[] => {
    if (give.to === "person") return [t("rules.toPerson", { name: nameOfPerson(give.personId) })];
    const place = nameOfPlace(give.departmentId);
    const team = give.departmentId && give.below ? t("rules.withBelow", { team: place }) : place;
    return [
      t("rules.toTeam", { team }),
      ...(give.skills.length > 0 ? [t("rules.withSkills", { skills: format.list(give.skills) })] : []),
      ...(give.speaks ? [t("rules.speaking")] : []),
      t(`method.${give.method}`),
    ];
  };
  return { whenOf, thenOf, nameOfPerson, product, region };
}
