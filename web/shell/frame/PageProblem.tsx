import "./Problem.css";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { refusalOf } from "../client/refusal-error.ts";

/** A page that could not be opened: says why, with the number to tell, and tries again. */
export function PageProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation("ui");
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (isStale(error)) location.reload();
  return (
    <main className="problem">
      <h1>{t("problem.page")}</h1>
      <RefusalBox refusal={{ ...refusalOf(error), wayOut: undefined }} title={t("problem.title")} />
      <Button icon="cycle" onClick={again}>
        {t("retry")}
      </Button>
    </main>
  );
}

/** After an upgrade, an open tab asks for code that is gone: the page is loaded anew, at most once a minute. */
function isStale(error: unknown): boolean {
  if (!(error instanceof TypeError) || !/dynamically imported module|Importing a module/.test(error.message))
    return false;
  const last = Number(sessionStorage.getItem("redress.reloaded") ?? 0);
  if (Date.now() - last < 60_000) return false;
  sessionStorage.setItem("redress.reloaded", String(Date.now()));
  return true;
}
