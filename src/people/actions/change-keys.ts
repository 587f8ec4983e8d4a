import { createHash } from "node:crypto";
import type { Role, RowScope } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act, Look } from "../../platform/act.ts";
import { needsDepartment } from "../rules/needs-department.ts";
import { refusePeople } from "../rules/refusals.ts";
import { findOpenDepartment } from "../store/departments.ts";
import { insertKey, listKeyRows, markKeyRevoked } from "../store/keys.ts";
import { changeAuthority } from "./change-authority.ts";

export async function listKeys(look: Look) {
  const rows = await listKeyRows(look.db);
  return decided({
    keys: rows.map((row) => ({
      id: row.key_id,
      name: row.name,
      prefix: `rk_${row.prefix}`,
      roles: row.roles as Role[],
      scope: row.scope as RowScope,
      departmentId: row.department_id,
      createdBy: row.created_by,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      lastUsedOn: row.last_used_on,
    })),
  });
}

/** Creates a key from a prefix and 32 random bytes given by the caller, who shows it once; only a hash is kept. */
export async function createKey(
  act: Act,
  input: {
    name: string;
    roles: readonly Role[];
    scope: RowScope;
    departmentId: string | null;
    expiresAt: string | null;
    prefix: string;
    secret: Buffer;
  },
): Promise<Decision<{ id: string }>> {
  const { name, scope, departmentId, prefix } = input;
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= act.now) return refusePeople("expiry_past");
  if (needsDepartment({ departmentId, roles: [{ scope }] })) return refusePeople("department_needed");
  if (departmentId && !(await findOpenDepartment(act.tx, departmentId))) return refusePeople("department_unknown");
  const id = act.newId();
  const roles = [...new Set(input.roles)];
  const hash = createHash("sha256").update(input.secret).digest();
  const by = act.actor.id;
  await insertKey(act.tx, { id, name, prefix, hash, roles, scope, departmentId, expiresAt, by, at: act.now });
  await changeAuthority(act, `key:${id}`, {
    kind: "key_created",
    body: { keyId: id, name, prefix, roles, scope, departmentId, expiresAt: expiresAt?.toISOString() ?? null },
  });
  return decided({ id });
}

export async function revokeKey(act: Act, input: { keyId: string }): Promise<Decision<{ done: true }>> {
  const name = await markKeyRevoked(act.tx, input.keyId, act.now);
  if (name === undefined) return refusePeople("key_unknown");
  await changeAuthority(act, `key:${input.keyId}`, { kind: "key_revoked", body: { keyId: input.keyId, name } });
  return decided({ done: true });
}
