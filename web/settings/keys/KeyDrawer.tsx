import "./Keys.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ROLES, ROW_SCOPES, type Role, type RowScope } from "../../../src/kernel/authority.ts";
import { LENGTHS } from "../../../src/kernel/fields.ts";
import { createKey } from "../../../src/people/contract/keys.ts";
import { useCommand } from "../../shell/client/use-command.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Drawer } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { treeOptions } from "../parts/department-tree.ts";
import { SecretOnce } from "../parts/SecretOnce.tsx";
import { SendButton } from "../parts/SendButton.tsx";
import { useDepartments } from "../parts/use-departments.ts";
import { ExpiryInput, expiryOf, type Life } from "./ExpiryInput.tsx";

/** A new key: name, roles, reach, expiry; ends with the secret, shown once. */
export function KeyDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: ui } = useTranslation("ui");
  const word = useVocabulary();
  const { departments } = useDepartments();
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [scope, setScope] = useState<RowScope>("own");
  const [departmentId, setDepartment] = useState<string>("");
  const [life, setLife] = useState<Life>({ days: "d90", at: null });
  const [tried, setTried] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const create = useCommand(createKey);
  const refusal = create.refusal;
  const at = (field: string) => refusal?.field === field && refusal.message;
  const needsDepartment = scope === "department" || scope === "region";
  const expiresAt = expiryOf(life);
  const placeless = needsDepartment && !departmentId;
  const lacks = [
    ...(name.trim() ? [] : [{ field: "name", label: t("keys.name") }]),
    ...(roles.length > 0 ? [] : [{ field: "roles", label: t("people.roles") }]),
    ...(placeless ? [{ field: "departmentId", label: t("people.department") }] : []),
    ...(expiresAt === undefined ? [{ field: "expiresAt", label: t("keys.expires") }] : []),
  ];
  const go = async () => {
    if (expiresAt === undefined) return;
    const place = needsDepartment ? departmentId || null : null;
    const made = await create.run({ name: name.trim(), roles: [...roles], scope, departmentId: place, expiresAt });
    if (made) setSecret(made.key);
  };
  if (secret)
    return (
      <Drawer
        open
        stay
        onClose={onClose}
        title={name}
        foot={
          <Button look="fill" onClick={onClose}>
            {t("kept")}
          </Button>
        }
      >
        <SecretOnce title={t("keys.secret")} value={secret}>
          {t("keys.secretUse")}
        </SecretOnce>
      </Drawer>
    );
  const placed = refusal && ["departmentId", "expiresAt", "name"].includes(refusal.field ?? "");
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("keys.create")}
      foot={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <SendButton lacks={lacks} onLack={() => setTried(true)} busy={create.busy} onSend={() => void go()}>
            {t("keys.create")}
          </SendButton>
        </>
      }
    >
      <div className="dform">
        {refusal && !placed && <RefusalBox refusal={refusal} />}
        <Field
          label={t("keys.name")}
          name="name"
          required
          hint={t("keys.nameHint")}
          error={at("name") || (tried && !name.trim() && t("missing"))}
        >
          <TextInput value={name} onChange={setName} maxLength={LENGTHS.name} autoComplete="off" />
        </Field>
        <Field
          label={t("people.roles")}
          name="roles"
          group
          required
          hint={t("keys.rolesHint")}
          error={tried && roles.length === 0 && t("missing")}
        >
          <div className="kroles">
            {ROLES.map((role) => (
              <Checkbox
                key={role}
                checked={roles.includes(role)}
                onChange={(on) => setRoles(ROLES.filter((one) => (one === role ? on : roles.includes(one))))}
              >
                <span>
                  {word("role", role)}
                  <span className="m does">{t(`roles.does.${role}`)}</span>
                </span>
              </Checkbox>
            ))}
          </div>
        </Field>
        <Field label={t("keys.scope")} name="scope">
          <Select
            value={scope}
            options={ROW_SCOPES.map((value) => ({ value, label: t(`keys.scopes.${value}`) }))}
            onChange={setScope}
          />
        </Field>
        {needsDepartment && (
          <Field
            label={t("people.department")}
            name="departmentId"
            required
            hint={t("keys.departmentHint")}
            error={at("departmentId") || (tried && placeless && t("missing"))}
          >
            <Select
              value={departmentId}
              placeholder={t("keys.chooseDepartment")}
              options={treeOptions(departments)}
              onChange={setDepartment}
            />
          </Field>
        )}
        <Field
          label={t("keys.expires")}
          name="expiresAt"
          group
          error={at("expiresAt") || (tried && expiresAt === undefined && t("missing"))}
        >
          <ExpiryInput value={life} onChange={setLife} />
        </Field>
      </div>
    </Drawer>
  );
}
