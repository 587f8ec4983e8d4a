import { statSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** What the system's address of a socket holds at most, with some room. */
const LONGEST_PATH = 100;

/** The socket of a server on this directory: the way to it that costs both sides least. It lies where only its owner looks. */
export function socketPath(directory: string, port: number): string {
  return join(directory, `.s.PGSQL.${port}`);
}

/** The folder for a server's socket, as PostgreSQL is told; empty where the path would be too long for one. */
export function socketFolder(directory: string, port: number): string {
  return Buffer.byteLength(socketPath(directory, port)) > LONGEST_PATH ? "" : directory;
}

/**
 * How to reach a server at this moment: by its socket, else over the loopback; a server that was brought back may have come up
 * without one. Holds the password: never log it.
 */
export function connectionString(directory: string, port: number, password: string): string {
  const address = `postgresql://redress:${password}@127.0.0.1:${port}/redress`;
  if (!statSync(socketPath(directory, port), { throwIfNoEntry: false })?.isSocket()) return address;
  return `${address}?host=${encodeURIComponent(directory)}`;
}

/** Removes what a killed server left: its number may meanwhile be another's, and PostgreSQL would refuse to start. */
export async function removeSockets(directory: string): Promise<void> {
  const left = (await readdir(directory).catch(() => [])).filter((name) => name.startsWith(".s.PGSQL."));
  await Promise.all(left.map((name) => rm(join(directory, name), { force: true })));
}
