import { useTranslation } from "react-i18next";
import { Page } from "../shell/frame/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

export default function CustomersPage() {
  const { t } = useTranslation("shell");
  return (
    <Page title={t("nav.customers")} className="p-customers">
      <Skeleton lines={6} />
    </Page>
  );
}
