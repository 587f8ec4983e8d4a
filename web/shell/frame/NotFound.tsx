import "./Problem.css";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <main className="problem">
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.body")}</p>
      <Link to={"/" as string}>{t("notFound.back")}</Link>
    </main>
  );
}
