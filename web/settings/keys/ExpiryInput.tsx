import { useTranslation } from "react-i18next";
import { DateTimeInput } from "../../ui/DateTimeInput.tsx";
import { serverNow } from "../../ui/now.ts";
import { Seg } from "../../ui/Seg.tsx";

/** How long a key is good: days, never ending, or until a moment. */
export interface Life {
  days: "d30" | "d90" | "d365" | "never" | "at";
  at: string | null;
}
const CHOICES = ["d30", "d90", "d365", "at", "never"] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The moment a key ends as the contract has it; null for never, undefined while no moment is chosen. */
export function expiryOf(life: Life): string | null | undefined {
  if (life.days === "never") return null;
  if (life.days === "at") return life.at ?? undefined;
  // Whole hours: the same form sent again after a lost answer is the same intent.
  const hour = Math.ceil(serverNow().getTime() / HOUR) * HOUR;
  return new Date(hour + Number(life.days.slice(1)) * DAY).toISOString();
}

export function ExpiryInput({ value, onChange }: { value: Life; onChange: (value: Life) => void }) {
  const { t } = useTranslation("settings");
  return (
    <div className="kexp">
      <Seg
        label={t("keys.expires")}
        options={CHOICES.map((days) => ({ value: days, label: t(`keys.life.${days}`) }))}
        value={value.days}
        onChange={(days) => onChange({ ...value, days })}
      />
      {value.days === "at" && (
        <DateTimeInput label={t("keys.expires")} value={value.at} onChange={(at) => onChange({ ...value, at })} />
      )}
      {value.days === "never" && <p className="m">{t("keys.neverHint")}</p>}
    </div>
  );
}
