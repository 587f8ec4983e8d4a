import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { listOpenDepartments } from "../../people/open-departments.ts";
import { refusePeople } from "../../people/rules/refusals.ts";
import type { Act, Look } from "../../platform/act.ts";
import type { changePortalSettings as contract } from "../contract/staff.ts";
import { noticeInForce } from "../notice-in-force.ts";
import { refusePortal } from "../rules/refusals.ts";
import { findPortalSetting, insertNotice, putPortalSetting } from "../store.ts";

/** How the portal presents us, for those who may change it. */
export async function readSettings(look: Look, publicUrl: string) {
  const [setting, notice] = await Promise.all([findPortalSetting(look.db), noticeInForce(look.db)]);
  return decided({ ...setting, notice, opensAt: `${(setting.address ?? publicUrl).replace(/\/+$/, "")}/portal` });
}

/** Saves how the portal presents us. A changed notice is a new version: what was agreed to stays as it was read. */
export async function changeSettings(
  act: Act,
  { notice, version, ...input }: InputOf<typeof contract>,
): Promise<Decision<{ version: number; noticeVersion: number }>> {
  const open = input.departmentId ? await listOpenDepartments(act.tx) : [];
  if (input.departmentId && !open.some((one) => one.departmentId === input.departmentId))
    return refusePeople("department_unknown");
  const before = await noticeInForce(act.tx);
  if (!(await putPortalSetting(act.tx, { ...input, version: version + 1 }))) return refusePortal("notice_stale");
  const changed = notice.zh !== before.zh || notice.en !== before.en;
  const noticeVersion = before.version + (changed ? 1 : 0);
  if (changed) await insertNotice(act.tx, { version: noticeVersion, at: act.now, by_name: act.actor.name, ...notice });
  await appendOrganisationEvent(act, {
    kind: "portal_settings_changed",
    body: { ...input, ...(changed && { notice: { version: noticeVersion, ...notice } }) },
  });
  return decided({ version: version + 1, noticeVersion });
}
