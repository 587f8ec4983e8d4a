import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button, ButtonInside, buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { View } from "./views.ts";

/** An empty list teaches: what this view will hold, how it fills, one way on. */
export function NoCases({ view, onAll }: { view: View | undefined; onAll: () => void }) {
  const { t } = useTranslation("cases");
  const key = view?.builtIn ?? "other";
  const takes = key === "team" || key === "all" || key === "referral";
  return (
    <EmptyState what={t(`empty.${key}.what`)} how={t(`empty.${key}.how`)}>
      {takes && (
        <Link to={"/intake" as "/desk"} className={buttonClass({ look: "text" })}>
          <ButtonInside>{t("takeOne")}</ButtonInside>
        </Link>
      )}
      {key === "mine" && (
        <Link
          to={"/cases" as "/desk"}
          search={{ state: "open", owner: "none" } as never}
          className={buttonClass({ look: "text" })}
        >
          <ButtonInside>{t("seeUnowned")}</ButtonInside>
        </Link>
      )}
      {key !== "all" && !takes && key !== "mine" && (
        <Button look="text" onClick={onAll}>
          {t("clearFilter")}
        </Button>
      )}
    </EmptyState>
  );
}
