import { useTranslation } from "react-i18next";

/** R2: that something is on this desk only because a colleague is away, and which; nothing where it is the reader's own. */
export function InStead({ of }: { of: string | null }) {
  const { t } = useTranslation("desk");
  if (!of) return null;
  return (
    <>
      <b className="t2">{t("inStead", { name: of })}</b> ·{" "}
    </>
  );
}
