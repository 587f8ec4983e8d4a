import "./Portal.css";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../../src/kernel/endpoint.ts";
import { changePortalSettings, readPortalSettings } from "../../../src/portal/contract/staff.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { useRead } from "../../shell/client/use-read.ts";
import { Field } from "../../ui/Field.tsx";
import { useNow } from "../../ui/now.ts";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toast } from "../../ui/Toast.tsx";
import { useFormat } from "../../words/use-format.ts";
import { SectionHeader } from "../parts/SectionHeader.tsx";
import { SendButton } from "../parts/SendButton.tsx";
import { usePortalEdit } from "./use-portal-edit.ts";

type Settings = AnswerOf<typeof readPortalSettings>;

/** How the customer portal presents the organisation; that it takes complaints in is nobody's to switch off (R13). */
export default function PortalSection() {
  const { t } = useTranslation("settings");
  const read = useRead(readPortalSettings, {});
  return (
    <>
      <SectionHeader title={t("section.portal")} note={t("portal.lead")} />
      {read.error && <RefusalBox refusal={read.error.refusal} onWayOut={() => void read.refetch()} />}
      {read.data ? (
        <Form key={read.data.version} old={read.data} again={() => void read.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </>
  );
}

function Form({ old, again }: { old: Settings; again: () => void }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const now = useNow();
  const departments = useDepartments();
  const { fields, set, lacks, sent, idle } = usePortalEdit(old);
  const command = useCommand(changePortalSettings, {
    onDone: () => {
      toast(t("saved"));
      again();
    },
  });
  const { notice } = old;
  const text = (name: "phone" | "hoursZh" | "hoursEn" | "address", hint?: string) => (
    <Field label={t(`portal.${name}`)} name={name} hint={hint}>
      <TextInput value={fields[name]} onChange={(value) => set({ [name]: value })} maxLength={200} />
    </Field>
  );
  const noticeField = (name: "noticeZh" | "noticeEn") => (
    <Field label={t(`portal.${name}`)} name={name} error={lacks.some(({ field }) => field === name) && t("missing")}>
      <TextArea value={fields[name]} onChange={(value) => set({ [name]: value })} rows={8} look="read" />
    </Field>
  );
  return (
    <div className="portal-set dform">
      <p>
        {t("portal.opensAt")} <a href="/portal">{old.opensAt}</a>
      </p>
      {text("phone", t("portal.phoneHint"))}
      {text("hoursZh")}
      {text("hoursEn")}
      <Field label={t("portal.department")} name="departmentId" hint={t("portal.departmentHint")}>
        <Select
          value={fields.departmentId || "none"}
          options={[
            { value: "none", label: t("portal.departmentAny") },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => set({ departmentId: value === "none" ? "" : value })}
        />
      </Field>
      {text("address", t("portal.addressHint"))}
      <section>
        <h3>{t("portal.notice", { version: notice.version })}</h3>
        <p className="m">
          {notice.byName
            ? t("portal.noticeBy", { name: notice.byName, time: format.dayTime(notice.at, now) })
            : t("portal.noticeOurs")}
        </p>
        {noticeField("noticeZh")}
        {noticeField("noticeEn")}
      </section>
      {command.refusal && <RefusalBox refusal={command.refusal} onWayOut={again} />}
      <div className="acts">
        <SendButton
          idle={idle ? t("portal.unchanged") : undefined}
          lacks={lacks}
          onLack={() => undefined}
          busy={command.busy}
          onSend={() => void command.run(sent)}
        >
          {t("save")}
        </SendButton>
      </div>
    </div>
  );
}
