import { useTranslation } from "react-i18next";
import type { Permission } from "../../../src/kernel/authority.ts";

/** What a permission lets do, in words. */
export function usePermissionWord() {
  const { t } = useTranslation("settings");
  return (permission: Permission): string => t(`roles.may.${permission.replace(".", "_")}` as never);
}
