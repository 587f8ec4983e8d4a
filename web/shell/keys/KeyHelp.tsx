import "./KeyHelp.css";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog.tsx";
import { Key } from "../../ui/Key.tsx";
import { currentLocale } from "../../words/words.ts";
import { guideFor } from "../guide.ts";
import { useSession } from "../session/session.ts";
import { type KeyBinding, useAllKeys } from "./keys.ts";

const SHOWN: Record<string, string> = { enter: "↵", ctrl: "Ctrl", escape: "Esc", arrowdown: "↓", arrowup: "↑" };

function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation("shell");
  return (
    <span className="row">
      <span className="sr">{keys}</span>
      {keys.split(" ").map((press, index) => (
        <span key={press} className="row">
          {index > 0 && <span className="m">{t("keys.after")}</span>}
          {press.split("+").map((one) => (
            <Key key={one}>{SHOWN[one] ?? one.toUpperCase()}</Key>
          ))}
        </span>
      ))}
    </span>
  );
}

/** Every key that works right now, from what is on screen: the sheet cannot go out of date. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("shell");
  const all = useAllKeys();
  const session = useSession();
  const lists: KeyBinding[] = [
    { keys: "j", word: t("keys.next"), run: onClose, group: "lists" },
    { keys: "k", word: t("keys.previous"), run: onClose, group: "lists" },
    { keys: "enter", word: t("keys.open"), run: onClose, group: "lists" },
    { keys: "x", word: t("keys.select"), run: onClose, group: "lists" },
  ];
  const groups = (["here", "everywhere", "lists"] as const).map((group) => ({
    group,
    bindings: [...all, ...lists].filter((binding) => (binding.group ?? "here") === group),
  }));
  return (
    <Dialog open onClose={onClose} title={t("keys.title")} width={620}>
      <div className="keyhelp">
        {groups
          .filter(({ bindings }) => bindings.length > 0)
          .map(({ group, bindings }) => (
            <section key={group}>
              <h3>{t(`keys.${group}`)}</h3>
              <ul>
                {bindings.map((binding) => (
                  <li key={binding.keys + binding.word}>
                    <span className="grow">{binding.word}</span>
                    <Keys keys={binding.keys} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
      <p className="m">
        {t("keys.off")}{" "}
        <a href={guideFor(session.roles, currentLocale())} target="_blank" rel="noreferrer">
          {t("me.guide")}
        </a>
      </p>
    </Dialog>
  );
}
