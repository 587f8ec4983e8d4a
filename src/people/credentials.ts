import { createHmac, timingSafeEqual } from "node:crypto";
import type { Kysely } from "kysely";
import { v7 } from "uuid";
import type { Clock } from "../platform/clock.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { SESSION_MAX_MS } from "./rules/session-life.ts";
import { foldSignInName } from "./rules/sign-in-name.ts";
import { isActive } from "./store/persons.ts";

export interface CredentialOptions {
  db: Database;
  clock: Clock;
  /** Signs cookies and encrypts second factors; the same for all processes on one database. */
  secret: string;
  /** The address people type; `https` makes the cookies secure. */
  publicUrl: string;
}

/** As much of a request as credentials need. */
export interface Caller {
  ip: string;
  headers: { cookie?: string; "user-agent"?: string };
}

/** Header in which the caller's address is handed to better-auth, which does not see the request itself. */
const ADDRESS_HEADER = "x-redress-address";

async function load() {
  const [{ betterAuth }, { username }, { twoFactor }, { APIError }] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/username"),
    import("better-auth/plugins/two-factor"),
    import("better-auth/api"),
  ]);
  return { betterAuth, username, twoFactor, APIError };
}

type Library = Awaited<ReturnType<typeof load>>;
export type AuthInstance = ReturnType<typeof build>;

/** better-auth over our tables and our clock, on the pool or inside one transaction. */
function build(library: Library, options: CredentialOptions, on: Database | Tx) {
  const { betterAuth, username, twoFactor, APIError } = library;
  return betterAuth({
    appName: "有交代 Redress",
    baseURL: options.publicUrl,
    secret: options.secret,
    database: { db: on as unknown as Kysely<unknown>, type: "postgres", transaction: !on.isTransaction },
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: "redress",
      useSecureCookies: isSecure(options),
      // The check of our tables against its own wishes needs a connection, which a transaction does not hand out.
      database: { generateId: () => v7(), validateSchema: !on.isTransaction },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 512 },
    // Idle sessions are ended by the doorman, who also writes last use; here a session only has its longest life.
    session: {
      modelName: "auth_session",
      expiresIn: SESSION_MAX_MS / 1000,
      disableSessionRefresh: true,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...STAMPS,
      },
    },
    user: { modelName: "auth_user", fields: { emailVerified: "email_verified", ...STAMPS } },
    account: {
      modelName: "auth_account",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...STAMPS,
      },
    },
    verification: { modelName: "auth_verification", fields: { expiresAt: "expires_at", ...STAMPS } },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 2,
        maxUsernameLength: 64,
        usernameNormalization: (name) => foldSignInName(name) ?? name,
        usernameValidator: (name) => foldSignInName(name) !== null,
      }),
      twoFactor({
        issuer: "有交代 Redress",
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "auth_two_factor",
            fields: {
              userId: "user_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = options.clock.now();
            if (!(await isActive(on, session.userId)))
              throw new APIError("FORBIDDEN", { code: NOT_ACTIVE, message: NOT_ACTIVE });
            return {
              data: {
                ...session,
                createdAt: now,
                updatedAt: now,
                expiresAt: new Date(now.getTime() + SESSION_MAX_MS),
              },
            };
          },
        },
      },
    },
  });
}

/** Code of the refusal to open a session for someone who is locked or has left. */
export const NOT_ACTIVE = "PERSON_NOT_ACTIVE";
const STAMPS = { createdAt: "created_at", updatedAt: "updated_at" } as const;

function isSecure(options: CredentialOptions): boolean {
  return options.publicUrl.startsWith("https:");
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
    return (await (await this.on()).$context).password.hash(password);
  }

  async matches(password: string, hash: string): Promise<boolean> {
    return (await (await this.on()).$context).password.verify({ password, hash });
  }

  /** Calls better-auth; its refusals come back as codes, its bugs stay exceptions. */
  async attempt<T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<AuthOutcome<T>> {
    const { APIError } = await this.loaded();
    try {
      const { headers, response } = await call();
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
