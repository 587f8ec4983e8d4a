import "./FilterChip.css";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon.tsx";

/** One condition of a list: grey what, black value, × to drop it; clicking the words changes it. */
export function FilterChip(props: { what: string; value: string; onRemove?: () => void; onChange?: () => void }) {
  const { t } = useTranslation("ui");
  const words = (
    <>
      <i>{props.what}</i>
      {props.value}
    </>
  );
  return (
    <span className="fc">
      {props.onChange ? (
        <button type="button" className="w" onClick={props.onChange}>
          {words}
        </button>
      ) : (
        <span className="w">{words}</span>
      )}
      {props.onRemove && (
        <button type="button" aria-label={`${t("remove")}：${props.what}`} onClick={props.onRemove}>
          <Icon name="close" size="xs" />
        </button>
      )}
    </span>
  );
}
