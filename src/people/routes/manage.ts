import { randomBytes } from "node:crypto";
import { decided } from "../../kernel/refusal.ts";
import { command, type Route, read } from "../../platform/http/route.ts";
import { endAbsence, enterAbsence, listPersonAbsences } from "../actions/absences.ts";
import * as departments from "../actions/change-departments.ts";
import * as keys from "../actions/change-keys.ts";
import * as regions from "../actions/change-regions.ts";
import { cancelInvitation, invitePerson, renewInvitation } from "../actions/invite-person.ts";
import { listDepartments } from "../actions/list-departments.ts";
import { listPeople, pickPeople, readPerson } from "../actions/list-people.ts";
import { removeLostSecondFactor } from "../actions/switch-second-factor.ts";
import { updatePerson } from "../actions/update-person.ts";
import * as contract from "../contract.ts";

/** People, departments and API keys, for administrators; and the pickers everybody uses. */
export function manageRoutes(): Route[] {
  return [...peopleRoutes(), ...absenceRoutes(), ...departmentRoutes(), ...keyRoutes()];
}

function peopleRoutes(): Route[] {
  return [
    read(contract.listPeople, listPeople),
    read(contract.pickPeople, pickPeople),
    read(contract.readPerson, readPerson),
    command(contract.invitePerson, async (act, input) => {
      const token = newToken();
      const invited = await invitePerson(act, { ...input, token });
      return invited.ok ? decided({ ...invited.value, link: linkOf(token) }) : invited;
    }),
    command(contract.renewInvitation, async (act, input) => {
      const token = newToken();
      const renewed = await renewInvitation(act, { ...input, token });
      return renewed.ok ? decided({ ...renewed.value, link: linkOf(token) }) : renewed;
    }),
    command(contract.cancelInvitation, cancelInvitation),
    command(contract.updatePerson, updatePerson),
    command(contract.removeSecondFactor, removeLostSecondFactor),
  ];
}

function absenceRoutes(): Route[] {
  return [
    read(contract.listAbsences, listPersonAbsences),
    command(contract.enterAbsence, enterAbsence),
    command(contract.endAbsence, endAbsence),
  ];
}

function departmentRoutes(): Route[] {
  return [
    read(contract.listDepartments, listDepartments),
    command(contract.createDepartment, departments.createDepartment),
    command(contract.updateDepartment, departments.updateDepartment),
    command(contract.archiveDepartment, departments.archiveDepartment),
    command(contract.restoreDepartment, departments.restoreDepartment),
    command(contract.createRegion, regions.createRegion),
    command(contract.updateRegion, regions.updateRegion),
    command(contract.archiveRegion, regions.archiveRegion),
    command(contract.restoreRegion, regions.restoreRegion),
  ];
}

function keyRoutes(): Route[] {
  return [
    read(contract.listKeys, keys.listKeys),
    command(contract.createKey, async (act, input) => {
      const secret = randomBytes(32);
      const prefix = randomBytes(4).toString("hex");
      const created = await keys.createKey(act, { ...input, prefix, secret });
      if (!created.ok) return created;
      return decided({ ...created.value, key: `rk_${prefix}_${secret.toString("base64url")}` });
    }),
    command(contract.revokeKey, keys.revokeKey),
  ];
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** The page that accepts a link; the token stands after `#`, so that no server or proxy ever logs it. */
function linkOf(token: string): string {
  return `/join#${token}`;
}
