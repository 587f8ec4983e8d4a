import { type ChildProcess, execFile, type SpawnOptions, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { refuseEmbedded } from "./refusals.ts";

const run = promisify(execFile);
const NOBODY = 65_534;
const IN_NAMESPACE = ["unshare", "-U", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** How PostgreSQL's programs are started here: it refuses uid 0, so root needs a detour. */
export interface Launch {
  /** Starts a program; it ends with SIGINT when the thread that started it dies, however that happens. */
  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  /** User that must own the files, when it is not the one running this process. */
  owner?: number;
}

/** Finds the way for this user to run `program` on the directory (which must exist), or refuses. */
export async function findLaunch(directory: string, program: string): Promise<Launch> {
  const user = process.getuid?.() ?? NOBODY;
  const owner = (await stat(directory)).uid;
  const dying = (await works("setpriv", ["--pdeathsig", "INT", "true"])) ? ["setpriv", "--pdeathsig", "INT"] : [];
  if (user !== 0) {
    if (owner !== user) throw refuseEmbedded("embedded_owner", { directory, owner, user });
    return launching(dying);
  }
  // In the namespace root's files belong to the mapped user, so nothing changes hands on disk.
  if (owner === 0 && (await works(IN_NAMESPACE[0]!, [...IN_NAMESPACE.slice(1), "true"]))) {
    return launching([...IN_NAMESPACE, ...dying]);
  }
  const other = owner === 0 ? NOBODY : owner;
  const reached = await works("test", ["-x", dirname(directory), "-a", "-x", program], other);
  if (!reached) throw refuseEmbedded("embedded_root", { directory });
  return launching(dying, other);
}

function launching(prefix: readonly string[], owner?: number): Launch {
  return {
    owner,
    spawn: (program, args, options) => {
      const [command, ...rest] = [...prefix, program, ...args];
      return spawn(command!, rest, { ...options, ...(owner === undefined ? {} : { uid: owner, gid: owner }) });
    },
  };
}

async function works(program: string, args: readonly string[], uid?: number): Promise<boolean> {
  return run(program, [...args], uid === undefined ? {} : { uid, gid: uid }).then(
    () => true,
    () => false,
  );
}
