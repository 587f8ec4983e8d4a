import "./People.css";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../ui/Avatar.tsx";
import { useFormat } from "../../words/use-format.ts";
import type { Present } from "./use-presence.ts";

/** Who else is on this case, overlapping discs; whoever writes is named. */
export function People({ people }: { people: readonly Present[] }) {
  const { t } = useTranslation("shell");
  const names = useFormat().list(people.map((person) => person.name));
  if (people.length === 0) return null;
  const busy = people.find((person) => person.doing !== "viewing");
  return (
    <span className="row pres">
      <span className="sr">{t("presence.here", { names })}</span>
      {people.slice(0, 5).map((person) => (
        <Avatar key={person.personId} name={person.name} title />
      ))}
      {busy && <span className="m nw">{t(`presence.${busy.doing}`, { name: busy.name })}</span>}
    </span>
  );
}
