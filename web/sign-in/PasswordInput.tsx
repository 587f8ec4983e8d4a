import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { TextInput } from "../ui/TextInput.tsx";

/** A password that can be shown: people mistype what they cannot see. Paste is allowed. */
export function PasswordInput(props: {
  value: string;
  onChange: (value: string) => void;
  fresh?: boolean;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation("signin");
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      size="l"
      type={shown ? "text" : "password"}
      autoComplete={props.fresh ? "new-password" : "current-password"}
      autoFocus={props.autoFocus}
      spellCheck={false}
      value={props.value}
      onChange={props.onChange}
      end={
        <Button look="text" size="s" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "hide" : "show")}
        </Button>
      }
    />
  );
}
