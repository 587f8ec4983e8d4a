// The systems that are driven, and the cluster their databases are on.
//   --target rt | rt-token | redmine          set up by the scripts here
//   --target NAME=BASE,TOKEN[,PID[,DATABASE]]  any system with adapters/NAME.mjs; PID: process id or pid file
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const env = process.env;
export const PEERS_DIR = env.PEERS_DIR || "/tmp/peers";
export const PG_DATA = env.PG_DATA || `${PEERS_DIR}/pg`;
export const DATABASES = { rt: env.RT_DB || "rt5", redmine: env.REDMINE_DB || "redmine" };
export const PSQL = ["-qAtX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1"];
PSQL.push("-p", env.PG_PORT || "54390", "-U", env.DB_USER || "peers");

/** Runs one statement on the cluster; gives its unaligned output. */
export const sql = (statement) =>
  execFileSync("psql", [...PSQL, "-d", "postgres", "-c", statement])
    .toString()
    .trim();

const run = (file) => `${PEERS_DIR}/run/${file}`;
const read = (file) => readFileSync(file, "utf8").trim();
const RT = {
  base: `http://127.0.0.1:${env.RT_PORT || 18080}`,
  pid: run("rt.pid"),
  db: DATABASES.rt,
};
const KNOWN = {
  rt: () => ({ ...RT, token: "root:password" }),
  "rt-token": () => ({ ...RT, token: read(run("rt.token")) }),
  redmine: () => ({
    base: `http://127.0.0.1:${env.REDMINE_PORT || 18081}`,
    token: read(run("redmine.token")),
    pid: run("redmine.pid"),
    db: DATABASES.redmine,
  }),
};

/** From one --target argument to {name, api, c, db, root}: its adapter, that adapter's client, its root process or 0. */
export async function openTarget(spec) {
  const [name, rest = ""] = spec.split(/=(.*)/s);
  const [base, token, pid, db] = rest.split(",");
  const target = { ...(base ? { base, token, pid, db } : KNOWN[name]?.()), name };
  if (!target.base) throw new Error(`${name} needs an address: --target ${name}=BASE,TOKEN`);
  const api = await import(`./adapters/${name}.mjs`);
  const root = Number(target.pid) || (target.pid ? Number(read(target.pid)) : 0);
  return { ...target, api, root, c: await api.open(target) };
}
