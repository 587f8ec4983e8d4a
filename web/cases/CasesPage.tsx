import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export default function CasesPage() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("nav.cases")} className="p-cases">
      <Skeleton lines={6} />
    </Page>
  );
}
