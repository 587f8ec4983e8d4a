import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import type { readPortalSettings } from "../../../src/portal/contract/staff.ts";

type Settings = AnswerOf<typeof readPortalSettings>;

/** The settings as fields of a form, what they lack, and what is sent of them. */
export function usePortalEdit(old: Settings) {
  const { t } = useTranslation("settings");
  const before = {
    phone: old.phone ?? "",
    hoursZh: old.hours?.zh ?? "",
    hoursEn: old.hours?.en ?? "",
    address: old.address ?? "",
    departmentId: old.departmentId ?? "",
    noticeZh: old.notice.zh,
    noticeEn: old.notice.en,
  };
  const [fields, setFields] = useState(before);
  const set = (change: Partial<typeof before>) => setFields({ ...fields, ...change });
  const lack = (field: "hoursZh" | "hoursEn" | "noticeZh" | "noticeEn") => ({ field, label: t(`portal.${field}`) });
  const [zh, en] = [fields.hoursZh.trim(), fields.hoursEn.trim()];
  const lacks = [
    ...(en && !zh ? [lack("hoursZh")] : []),
    ...(zh && !en ? [lack("hoursEn")] : []),
    ...(fields.noticeZh.trim() ? [] : [lack("noticeZh")]),
    ...(fields.noticeEn.trim() ? [] : [lack("noticeEn")]),
  ];
  const sent = {
    phone: fields.phone.trim() || null,
    hours: zh && en ? { zh, en } : null,
    address: fields.address.trim() || null,
    departmentId: fields.departmentId || null,
    notice: { zh: fields.noticeZh, en: fields.noticeEn },
    version: old.version,
  };
  return { fields, set, lacks, sent, idle: JSON.stringify(fields) === JSON.stringify(before) };
}
