import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import type { useSetting } from "./client/use-setting.ts";

/** Somebody else saved a setting while one's own change was typed: what there is now, and which of the two shall hold. */
export function Meanwhile<T>(props: {
  form: ReturnType<typeof useSetting<T>>;
  /** What there is now, in lines. */
  say: (value: T) => readonly ReactNode[];
  /** Called when one of the two is chosen: a refusal on the page is answered then. */
  onChosen: () => void;
}) {
  const { form, say, onChosen } = props;
  const { t } = useTranslation("ui");
  const { theirs } = form;
  if (!theirs) return null;
  const choose = (chosen: () => void) => () => {
    chosen();
    onChosen();
  };
  const lines = say(theirs.value);
  return (
    <div className="refuse meanwhile" role="alert">
      <Icon name="info" />
      <div className="grow">
        <b>{theirs.byName ? t("meanwhile.by", { name: theirs.byName }) : t("meanwhile.somebody")}</b>
        <p>{t("meanwhile.how")}</p>
        <ul>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines without a name of their own, drawn anew as a whole
            <li key={at}>{line}</li>
          ))}
        </ul>
        <p className="row">
          <Button size="s" onClick={choose(form.takeTheirs)}>
            {t("meanwhile.take")}
          </Button>
          <Button size="s" onClick={choose(form.keepMine)}>
            {t("meanwhile.keep")}
          </Button>
        </p>
      </div>
    </div>
  );
}
