import "./Skeleton.css";
import { useTranslation } from "react-i18next";

/** Lines in the place of what is being read. Shows only after a moment, so quick answers do not flicker. */
export function Skeleton({ lines = 3, height = 46 }: { lines?: number; height?: number }) {
  const { t } = useTranslation("ui");
  return (
    <div className="skel" role="status">
      <span className="sr">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
        <div key={line} style={{ height }} aria-hidden="true">
          <i style={{ width: `${[62, 48, 70, 55][line % 4]}%` }} />
          <i style={{ width: `${[30, 38, 26, 34][line % 4]}%` }} />
        </div>
      ))}
    </div>
  );
}
