import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CountKey, LevelKey } from "../../src/cases/rules/severity-standard.ts";
import { SEVERITIES } from "../../src/kernel/vocabulary.ts";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { readForm, type SeverityForm } from "./severity-form.ts";

const ALONE = ["safety", "money", "time", "feelings", "regulator", "media"] as const;
const LIFTS = ["vulnerable", "repeat"] as const;
/** Per level, what stands in a row of numbers: the field of that level, or nothing to set. */
const AMOUNTS = [null, null, "amountSerious", "amountGrave"] as const;
const PEOPLE = [null, "affectedSome", "affectedSerious", "affectedGrave"] as const;

interface Part {
  form: SeverityForm;
  /** Absent for those who may only read. */
  onChange?: (form: SeverityForm) => void;
}

/** The grounds of severity, one a line, against the four levels: where each reaches. */
export function SeverityMatrix(props: Part) {
  const { t } = useTranslation("severity");
  return (
    <div className="smx">
      <div className="smr smh">
        <span className="m">{t("standard.basis")}</span>
        {SEVERITIES.map((level) => (
          <SeverityBars key={level} level={level} />
        ))}
      </div>
      <p className="smg m">{t("standard.alone")}</p>
      {ALONE.map((key) => (
        <LevelRow key={key} name={key} {...props} />
      ))}
      <p className="smg m">{t("standard.counts")}</p>
      <CountRow what="amount" keys={AMOUNTS} {...props} />
      <CountRow what="affected" keys={PEOPLE} {...props} />
      <p className="smg m">{t("standard.lifts")}</p>
      {LIFTS.map((key) => (
        <LevelRow key={key} name={key} {...props} />
      ))}
    </div>
  );
}

function LevelRow({ name, form, onChange }: Part & { name: LevelKey }) {
  const { t } = useTranslation("severity");
  const word = useVocabulary();
  const group = useId();
  const label = t(`standard.row.${name}`);
  return (
    <div className="smr" role="radiogroup" aria-label={label} data-field={name}>
      <span>{label}</span>
      {SEVERITIES.map((level) => (
        <label key={level} className={form[name] === level ? "on" : undefined}>
          <input
            type="radio"
            name={group}
            checked={form[name] === level}
            disabled={!onChange}
            onChange={() => onChange?.({ ...form, [name]: level })}
          />
          <span className="sr">{word("severity", level)}</span>
        </label>
      ))}
    </div>
  );
}

function CountRow(props: Part & { what: "amount" | "affected"; keys: readonly (CountKey | null)[] }) {
  const { what, keys, form, onChange } = props;
  const { t } = useTranslation("severity");
  const { unread } = readForm(form);
  const least = keys.find((key) => key !== null)!;
  return (
    <div className="smr" data-field={what}>
      <span>{t(`standard.${what}`)}</span>
      {keys.map((key, at) =>
        key === null ? (
          // The level before the first number: whatever is below it.
          <span key={SEVERITIES[at]} className="m">
            {keys[at + 1] === least &&
              (what === "affected" ? t("standard.one") : below(t("standard.below"), form[least]))}
          </span>
        ) : (
          <span key={key} className="smn">
            {onChange ? (
              <TextInput
                aria-label={t(`standard.number.${key}`)}
                aria-invalid={unread.includes(key) || undefined}
                value={form[key]}
                inputMode="decimal"
                maxLength={14}
                onChange={(typed) => onChange({ ...form, [key]: typed })}
              />
            ) : (
              <b className="num">{form[key]}</b>
            )}
            <span className="m">{t("standard.from")}</span>
          </span>
        ),
      )}
    </div>
  );
}

const below = (word: string, typed: string) => (/^[a-z]/i.test(word) ? `${word} ${typed}` : `${word}${typed}`);
