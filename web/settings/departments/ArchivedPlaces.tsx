import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";

/** Departments or regions taken out of use, each with a way back; nothing while there are none. */
export function ArchivedPlaces<P extends { id: string; name: string; archivedAt: string | null }>(props: {
  title: string;
  places: readonly P[];
  onRestore: (place: P) => void;
}) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  if (props.places.length === 0) return null;
  return (
    <section className="gone" aria-label={props.title}>
      <SectionHead title={props.title} note={format.number(props.places.length)} level={3} />
      <ul>
        {props.places.map((place) => (
          <li key={place.id}>
            <span className="t2 grow el">{place.name}</span>
            <span className="m nw">{t("dept.archivedOn", { day: format.dayShort(place.archivedAt!, now) })}</span>
            <Button
              look="text"
              size="s"
              label={t("dept.restoreAsk", { name: place.name })}
              onClick={() => props.onRestore(place)}
            >
              {t("dept.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
