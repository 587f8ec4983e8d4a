import type { FastifyRequest } from "fastify";
import type { Entrance, Keyring } from "./keyring.ts";
import { ENTRANCE_MS } from "./rules/link.ts";

const COOKIE = "redress.portal";
/** The cookie goes to the portal's own endpoints and nowhere else: it is no session of a colleague's. */
const PATH = "/v1/portal";

/** What the device of a request has open, if anything. */
export function entranceOf(keyring: Keyring, request: FastifyRequest, now: Date): Entrance | null {
  const lines = (request.headers.cookie ?? "").split(/; */);
  const value = lines.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value ? keyring.readEntrance(value, now) : null;
}

export function entranceCookie(value: string, secure: boolean): string {
  return line(value, ENTRANCE_MS / 1000, secure);
}

export function shutCookie(secure: boolean): string {
  return line("", 0, secure);
}

function line(value: string, seconds: number, secure: boolean): string {
  return `${COOKIE}=${value}; Max-Age=${seconds}; Path=${PATH}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
