import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Channel } from "../../src/kernel/vocabulary.ts";
import { useKeys } from "../shell/keys/keys.ts";
import { Button } from "../ui/Button.tsx";
import { Choice, type ChoiceOption } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Seg } from "../ui/Seg.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { Intake } from "./use-intake.ts";

const CARDS = [
  { value: "phone", icon: "phone" },
  { value: "counter", icon: "person" },
  { value: "email", icon: "mail" },
  { value: "visit", icon: "place" },
  { value: "web", icon: "globe" },
  { value: "referral", icon: "export" },
] as const;
type Card = (typeof CARDS)[number]["value"];
const OTHERS = ["chat", "social"] as const;
const MAIL = ["email", "letter"] as const;

/** Where it comes from: six cards on the keys 1 to 6 (Alt while typing), the rest in a list. */
export function ChannelField({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const word = useVocabulary();
  const { form, patch, errorOf } = intake;
  const choose = (channel: Channel) => patch({ channel });
  const options: ChoiceOption<Card>[] = CARDS.map(({ value, icon }) => ({
    value,
    icon,
    label: value === "email" ? t("channel.mail") : word("channel", value),
  }));
  useKeys(
    options.map((option, index) => ({
      keys: `alt+${index + 1}`,
      word: `${t("channel.label")} · ${option.label}`,
      run: () => choose(option.value),
      whileTyping: true,
      group: "here" as const,
    })),
  );
  const other = OTHERS.find((one) => one === form.channel);
  const card = form.channel === "letter" ? "email" : (CARDS.find((one) => one.value === form.channel)?.value ?? null);
  const error = errorOf("channel");
  return (
    <Field
      label={t("channel.label")}
      required
      name="channel"
      size="l"
      group
      error={error}
      end={
        <Menu
          label={t("channel.more")}
          align="end"
          items={OTHERS.map((value) => ({
            label: word("channel", value),
            checked: form.channel === value,
            onSelect: () => choose(value),
          }))}
          trigger={(trigger) => (
            <Button {...trigger} look="text" size="s" title={t("channel.keys")}>
              {other ? word("channel", other) : t("channel.more")}
            </Button>
          )}
        />
      }
    >
      <Choice numbered options={options} value={card} onChange={choose} invalid={Boolean(error)} />
      {card === "email" && (
        <div className="under">
          <Seg
            size="s"
            label={t("channel.mailKind")}
            value={form.channel === "letter" ? "letter" : "email"}
            onChange={choose}
            options={MAIL.map((value) => ({ value, label: word("channel", value) }))}
          />
        </div>
      )}
      {card === "referral" && (
        <div className="under">
          <Field
            label={t("more.referral")}
            note={t("more.referralNote")}
            name="referralNumber"
            error={errorOf("referralNumber")}
          >
            <TextInput
              value={form.referralNumber}
              maxLength={60}
              onChange={(referralNumber) => patch({ referralNumber })}
            />
          </Field>
          <Link to={"/referrals" as "/desk"} search={{ new: "1" } as never}>
            {t("channel.referralWhole")}
          </Link>
        </div>
      )}
    </Field>
  );
}
