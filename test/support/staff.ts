import { type Caller, call, cookieOf } from "./call.ts";

/** People and keys of a server, made the way an administrator makes them. */
export interface Staff {
  administrator: { cookie: string };
  /** Contact owners who see every case. */
  owners: { id: string; name: string; as: { cookie: string } }[];
  keys: { key: string }[];
}

export const PASSWORD = "山高月小水落石出 2026";

/** A server that nobody uses yet, with the code of the link it shows. */
export interface FreshServer {
  base: string;
  setUpCode(): Promise<string>;
}

/** Sets a fresh server up and employs contact owners and API keys on it. */
export async function employ(fresh: FreshServer, { owners = 3, keys = 1 } = {}): Promise<Staff> {
  const { base } = fresh;
  const code = await fresh.setUpCode();
  const set = await call(base, {
    method: "POST",
    path: "/v1/setup",
    body: { code, organisation: "云岚银行", name: "沈岚", signInName: "shen.lan", newPassword: PASSWORD },
  });
  if (set.status !== 201) throw new Error(`/v1/setup: ${JSON.stringify(set.body)}`);
  const administrator = { cookie: cookieOf(set) };
  const made = await ask(base, administrator, "/v1/departments", { name: "客户关怀中心" });
  const people = [];
  for (let at = 0; at < owners; at++) people.push(await join(base, administrator, made.id, at));
  const held = [];
  for (let at = 0; at < keys; at++) {
    const key = { name: `写入${at}`, roles: ["agent", "case_owner"], scope: "all" };
    held.push({ key: (await ask(base, administrator, "/v1/keys", key)).key as string });
  }
  return { administrator, owners: people, keys: held };
}

async function join(base: string, administrator: Caller, departmentId: string, at: number) {
  const name = `周晓${"棠荷竹兰松梅菊桐"[at]}`;
  const roles = ["agent", "case_owner", "supervisor"].map((role) => ({ role, scope: "all" }));
  const invited = await ask(base, administrator, "/v1/people", { name, signInName: `zhou${at}`, departmentId, roles });
  const token = invited.link.split("#")[1];
  const path = "/v1/invitations/accept";
  const accepted = await call(base, { method: "POST", path, body: { token, newPassword: PASSWORD } });
  if (accepted.status !== 200) throw new Error(`${path}: ${JSON.stringify(accepted.body)}`);
  return { id: invited.id as string, name, as: { cookie: cookieOf(accepted) } };
}

async function ask(base: string, as: Caller, path: string, body: unknown) {
  const answer = await call(base, { method: "POST", path, as, body });
  if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
