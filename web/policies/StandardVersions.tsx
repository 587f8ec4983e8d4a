import { useTranslation } from "react-i18next";
import type { readSeverityStandard } from "../../src/cases/contract/severity-standard.ts";
import { type CountKey, flatOf, LEVEL_KEYS, type LevelKey } from "../../src/cases/rules/severity-standard.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import { useNow } from "../ui/now.ts";
import { SectionHead } from "../ui/SectionHead.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { differencesOf, isAmount } from "./severity-form.ts";

type Version = AnswerOf<typeof readSeverityStandard>["versions"][number];

/** Every version of the standard, newest first, with what it changed. */
export function StandardVersions({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation("severity");
  const format = useFormat();
  const now = useNow();
  return (
    <section>
      <SectionHead level={3} title={t("standard.versions")} />
      <ol className="svers">
        {versions.map(({ standard, savedAt, savedByName }, at) => (
          <li key={standard.version}>
            <p>
              <b>{t("standard.version", { version: standard.version })}</b>{" "}
              <span className="m">
                {[
                  at === 0 && t("standard.inForce"),
                  savedAt ? format.dayTime(savedAt, now) : t("standard.shipped"),
                  savedByName,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            {versions[at + 1] && <Changes before={versions[at + 1]!.standard} after={standard} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ before, after }: { before: Version["standard"]; after: Version["standard"] }) {
  const say = useSaid();
  return (
    <ul className="diffs">
      {differencesOf(before, after).map((key) => (
        <li key={key}>
          <span>{say.name(key)}</span>
          <span className="num">
            <del>{say.value(key, flatOf(before)[key])}</del> {say.value(key, flatOf(after)[key])}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A number of a standard in words. */
export function useSaid() {
  const { t } = useTranslation("severity");
  const { number } = useFormat();
  const word = useVocabulary();
  const isLevel = (key: LevelKey | CountKey): key is LevelKey => (LEVEL_KEYS as readonly string[]).includes(key);
  return {
    name: (key: LevelKey | CountKey) => (isLevel(key) ? t(`standard.row.${key}`) : t(`standard.number.${key}`)),
    value: (key: LevelKey | CountKey, value: number) => {
      if (key === "vulnerable" || key === "repeat")
        return t("standard.atLeast", { level: word("severity", value as 1) });
      if (isLevel(key)) return word("severity", value as 1);
      return number(isAmount(key) ? value / 100 : value);
    },
  };
}
