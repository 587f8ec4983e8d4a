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
import { Field, goToField } from "../../ui/Field.tsx";
import { RefusalBox } from "../../ui/RefusalBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { treeOptions } from "../parts/department-tree.ts";
import { SecretOnce } from "../parts/SecretOnce.tsx";
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
  const go = async () => {
    setTried(true);
    if (!name.trim()) return void goToField("name");
    if (roles.length === 0) return void goToField("roles");
    const expiresAt = expiryOf(life);
    if (expiresAt === undefined) return void goToField("expiresAt");
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
          <Button look="fill" busy={create.busy} onClick={() => void go()}>
            {t("keys.create")}
          </Button>
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
                {word("role", role)}
              </Checkbox>
            ))}
          </div>
        </Field>
        <Field label={t("keys.scope")} name="scope">
          <Select
            value={scope}
            options={ROW_SCOPES.map((value) => ({ value, label: word("scope", value) }))}
            onChange={setScope}
          />
        </Field>
        {needsDepartment && (
          <Field label={t("people.department")} name="departmentId" error={at("departmentId")}>
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
          error={at("expiresAt") || (tried && expiryOf(life) === undefined && t("missing"))}
        >
          <ExpiryInput value={life} onChange={setLife} />
        </Field>
      </div>
    </Drawer>
  );
}
