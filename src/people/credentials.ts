import { createHmac, timingSafeEqual } from "node:crypto";
import type { Tx } from "../platform/db/database.ts";
import {
  ADDRESS_HEADER,
  type AuthInstance,
  build,
  type CredentialOptions,
  isSecure,
  type Library,
  load,
} from "./better-auth.ts";
import { inLibraryContext } from "./library-context.ts";

export { type CredentialOptions, NOT_ACTIVE } from "./better-auth.ts";

/** As much of a request as credentials need. */
export interface Caller {
  ip: string;
  headers: { cookie?: string; "user-agent"?: string };
}

/** What an attempt at better-auth came to: its answer and the cookies to set, or the code of its refusal. */
export type AuthOutcome<T> = { ok: true; value: T; cookies: string[] } | { ok: false; code: string; cookies: string[] };

/** Passwords, session cookies and second factors; loads better-auth (half a second) at first use, not at start. */
export class Credentials {
  private library: Promise<Library> | undefined;
  private instance: AuthInstance | undefined;
  /** Cookie of a session. */
  readonly cookieName: string;
  /** Cookie of a sign-in that waits for its second step. */
  readonly challengeCookieName: string;

  constructor(readonly options: CredentialOptions) {
    const prefix = isSecure(options) ? "__Secure-" : "";
    this.cookieName = `${prefix}redress.session_token`;
    this.challengeCookieName = `${prefix}redress.two_factor`;
  }

  /** The library bound to the pool, or to a transaction so that what it writes stands or falls with it. */
  async on(database?: Tx): Promise<AuthInstance> {
    const library = await this.loaded();
    if (database) return build(library, this.options, database);
    this.instance ??= build(library, this.options, this.options.db);
    return this.instance;
  }

  private loaded(): Promise<Library> {
    this.library ??= load();
    return this.library;
  }

  /** A salted scrypt hash of a password. */
  async hash(password: string): Promise<string> {
    return inLibraryContext(async () => (await (await this.on()).$context).password.hash(password));
  }

  async matches(password: string, hash: string): Promise<boolean> {
    return inLibraryContext(async () => (await (await this.on()).$context).password.verify({ password, hash }));
  }

  /** Calls better-auth; its refusals come back as codes, its bugs stay exceptions. */
  async attempt<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<AuthOutcome<T>> {
    const { APIError } = await this.loaded();
    try {
      const { headers, response } = await inLibraryContext(call);
      return { ok: true, value: response, cookies: headers.getSetCookie() };
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      const headers = new Headers(error.headers);
      return { ok: false, code: String(error.body?.code ?? error.status), cookies: headers.getSetCookie() };
    }
  }

  /** Headers for better-auth: the cookies of a request and where it came from. */
  headersOf(request: Caller, cookie = request.headers.cookie ?? ""): Headers {
    const headers = new Headers({ [ADDRESS_HEADER]: request.ip, cookie });
    headers.set("user-agent", String(request.headers["user-agent"] ?? "").slice(0, 300));
    return headers;
  }

  /** The session token inside a cookie value, or null when our signature is not on it. */
  tokenOf(cookie: string): string | null {
    const plain = decode(cookie);
    const dot = plain.lastIndexOf(".");
    if (dot < 1) return null;
    const token = plain.slice(0, dot);
    const given = Buffer.from(plain.slice(dot + 1), "base64");
    const right = createHmac("sha256", this.options.secret).update(token).digest();
    return given.length === right.length && timingSafeEqual(given, right) ? token : null;
  }

  /** A cookie of a request as sent, the session's unless another is named; null when it is not there. */
  cookieOf(header: string | undefined, name = this.cookieName): string | null {
    if (!header) return null;
    const from = header.startsWith(`${name}=`) ? 0 : header.indexOf(`; ${name}=`);
    if (from < 0) return null;
    const start = header.indexOf("=", from) + 1;
    const end = header.indexOf(";", start);
    return header.slice(start, end < 0 ? undefined : end);
  }

  /** The Set-Cookie line that takes the session cookie away. */
  get expiredCookie(): string {
    const secure = isSecure(this.options) ? "; Secure" : "";
    return `${this.cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`;
  }
}

function decode(cookie: string): string {
  try {
    return decodeURIComponent(cookie);
  } catch {
    return "";
  }
}

/** Makes what keeps passwords and sessions; costs nothing until somebody signs in. */
export function createAuth(options: CredentialOptions): Credentials {
  return new Credentials(options);
}
