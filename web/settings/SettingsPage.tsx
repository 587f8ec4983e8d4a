import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export default function SettingsPage() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("nav.settings")} className="p-settings">
      <Skeleton lines={6} />
    </Page>
  );
}
