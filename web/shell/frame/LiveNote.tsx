import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { useLiveState } from "../live/live.ts";

/** Says quietly, in a corner, that nothing live arrives for the moment. */
export function LiveNote() {
  const { t } = useTranslation("shell");
  const state = useLiveState();
  return (
    <div role="status" className={state === "lost" ? "livenote" : "sr"}>
      {state === "lost" && (
        <>
          <Icon name="cycle" size="xs" />
          {t("live.lost")}
        </>
      )}
    </div>
  );
}
