import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export default function IntakePage() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("nav.intake")} className="p-intake">
      <Skeleton lines={6} />
    </Page>
  );
}
