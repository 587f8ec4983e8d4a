import "./Rules.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { ChosenList } from "./ChosenList.tsx";

const LONGEST = 20;

/** Skills as words: those known are offered, others are typed. */
export function SkillsInput(props: {
  value: readonly string[];
  known: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { value, known, onChange } = props;
  const { t } = useTranslation("assignment");
  const [typed, setTyped] = useState("");
  const add = (skill: string) => {
    const one = skill.trim();
    if (one && !value.includes(one)) onChange([...value, one]);
    setTyped("");
  };
  const offered = known.filter((one) => !value.includes(one)).slice(0, 12);
  return (
    <div className="skills">
      <ChosenList
        items={value.map((one) => ({ id: one, label: one }))}
        onTakeOff={(id) => onChange(value.filter((one) => one !== id))}
      />
      <span className="row">
        <TextInput
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !typed.trim()) return;
            event.preventDefault();
            add(typed);
          }}
        />
        <Button size="s" blocked={!typed.trim()} onClick={() => add(typed)}>
          {t("form.addValue")}
        </Button>
      </span>
      {offered.length > 0 && (
        <span className="row wrap">
          {offered.map((one) => (
            <Button key={one} size="s" look="text" icon="plus" onClick={() => add(one)}>
              {one}
            </Button>
          ))}
        </span>
      )}
    </div>
  );
}
