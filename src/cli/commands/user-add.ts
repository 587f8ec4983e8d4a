import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { ROLES, ROW_SCOPES, type Role, type RowScope, SYSTEM } from "../../kernel/authority.ts";
import { type Decision, refusing } from "../../kernel/refusal.ts";
import { type AddedUser, addUser } from "../../people/actions/add-user.ts";
import { nameOrganisation } from "../../people/actions/keep-settings.ts";
import { hashAllowed } from "../../people/actions/own-password.ts";
import { createAuth } from "../../people/credentials.ts";
import { systemClock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/database.ts";
import { idsAt } from "../../platform/ids.ts";
import { answers, type CommonOptions } from "../command.ts";
import { withDatabase } from "../with-database.ts";

interface AddOptions extends CommonOptions {
  data?: string;
  name: string;
  role: string[];
  scope: string;
  department?: string;
  organisation?: string;
}

const refuse = refusing({
  role_unknown: {
    kind: "invalid",
    field: "--role",
    say: { zh: "没有这个角色：{role}。可用：{known}。", en: "There is no role {role}. Known: {known}." },
  },
  department_not_found: {
    kind: "invalid",
    field: "--department",
    say: { zh: "没有这个部门：{name}。", en: "There is no department {name}." },
  },
  organisation_named: {
    kind: "conflict",
    field: "--organisation",
    say: {
      zh: "机构已经有名称，没有增加人员；请去掉 --organisation 再试。",
      en: "The organisation has a name already and nobody was added. Try again without --organisation.",
    },
  },
  password_missing: {
    kind: "invalid",
    field: "password",
    say: { zh: "请从标准输入给出密码。", en: "Give the password on standard input." },
  },
});

/** `redress user add`: a person who can sign in at once; the password comes from standard input, never from the arguments. */
export function define(command: Command): void {
  command.argument("<sign-in-name>", "name to sign in with");
  command.requiredOption("--name <name>", "the person's name");
  command.option("--role <role...>", `roles: ${ROLES.join(", ")}`, ["agent"]);
  command.option("--scope <scope>", `rows the roles see: ${ROW_SCOPES.join(", ")}`, "own");
  command.option("--department <name>", "department");
  command.option("--organisation <name>", "name of the organisation, for the first administrator of an empty system");
  command.option("--data <dir>", "data directory");
  command.addHelpText(
    "after",
    "\nExample:\n  redress user add li --name 李然 --role agent case_owner --department 客户关怀中心 < password.txt",
  );
  answers<AddOptions, { id: string; signInName: string }>(command, add, (added) => `✓ ${added.signInName}`);
}

async function add(options: AddOptions, signInName?: string): Promise<Decision<{ id: string; signInName: string }>> {
  const wrong = options.role.find((role) => !(ROLES as readonly string[]).includes(role));
  if (wrong) return refuse("role_unknown", { params: { role: wrong, known: ROLES.join(", ") } });
  const password = await readPassword();
  if (!password) return refuse("password_missing");
  return withDatabase({ data: options.data }, async ({ db, config }) => {
    const department = options.department
      ? await db
          .selectFrom("department")
          .select("department_id")
          .where("name", "=", options.department)
          .executeTakeFirst()
      : undefined;
    if (options.department && !department)
      return refuse("department_not_found", { params: { name: options.department } });
    const auth = createAuth({
      db,
      clock: systemClock,
      secret: config.secret,
      publicUrl: config.publicUrl ?? "http://127.0.0.1",
    });
    const hash = await hashAllowed(auth, password, { signInName: signInName ?? "", name: options.name });
    if (!hash.ok) return hash;
    const roles = options.role.map((role) => ({ role: role as Role, scope: options.scope as RowScope }));
    const user = { name: options.name, signInName: signInName ?? "", hash: hash.value, roles };
    return write(db, { ...user, departmentId: department?.department_id }, options.organisation);
  });
}

class Named extends Error {}

/** Adds the person and, where that is asked for, names the organisation: both or neither. */
async function write(db: Database, user: AddedUser, organisation: string | undefined) {
  const now = systemClock.now();
  const adding = db.transaction().execute(async (tx) => {
    const act = { tx, now, newId: idsAt(now), actor: SYSTEM };
    const added = await addUser(act, user);
    if (!added.ok || !organisation) return added;
    if (!(await nameOrganisation(act, organisation, { ...added.value, name: user.name }))) throw new Named();
    return added;
  });
  return adding.catch((error: unknown) => {
    if (error instanceof Named) return refuse("organisation_named");
    throw error;
  });
}

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write("Password: ");
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return "";
}
