import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export default function DeskPage() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("nav.desk")} className="p-desk">
      <Skeleton lines={6} />
    </Page>
  );
}
