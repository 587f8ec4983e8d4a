import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE_MS = 240_000;

/** The product on a data directory of its own; resolves once it serves and, with the demo, all cases are told. */
export async function startProduct(folder, { port, demo }) {
  const data = await mkdtemp(join(tmpdir(), "redress-shots-data-"));
  const args = ["bin/redress.js", "serve", "--port", String(port), "--data", data, ...(demo ? ["--demo"] : [])];
  const env = { ...process.env, REDRESS_SIGN_INS_PER_MINUTE: "1000" };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { ...(await awaitWords(child, ended, demo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what the server says until it serves: its address, once the demo is told, or the path of its set-up link. */
function awaitWords(child, ended, demo) {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why) => reject(new Error(`${why}\n${said.slice(-2000)}`));
    const timer = setTimeout(() => fail("The product did not start in time."), PATIENCE_MS);
    const hear = (chunk) => {
      said += chunk;
      const url = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      const setUp = /\/setup#\S+/.exec(said)?.[0];
      if (!url || (demo ? !said.includes("the demo is told") : !setUp)) return;
      clearTimeout(timer);
      resolve({ url, setUp });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then((code) => fail(`The product ended with ${code}.`));
  });
}
