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

/** Header in which the caller's address is handed to better-auth, which does not see the request itself. */
export const ADDRESS_HEADER = "x-redress-address";

/** Loads better-auth: half a second, so not before somebody signs in. */
export async function load() {
  const [{ betterAuth }, { username }, { twoFactor }, { APIError }] = await Promise.all([
    import("better-auth"),
    import("better-auth/plugins/username"),
    import("better-auth/plugins/two-factor"),
    import("better-auth/api"),
  ]);
  return { betterAuth, username, twoFactor, APIError };
}

export type Library = Awaited<ReturnType<typeof load>>;
export type AuthInstance = ReturnType<typeof build>;

/** better-auth over our tables and our clock, on the pool or inside one transaction. */
export function build(library: Library, options: CredentialOptions, on: Database | Tx) {
  const { betterAuth, username, twoFactor, APIError } = library;
  /** Sessions are for active persons only, and begin by our clock. */
  async function openSession<S extends { userId: string }>(session: S) {
    if (!(await isActive(on, session.userId)))
      throw new APIError("FORBIDDEN", { code: NOT_ACTIVE, message: NOT_ACTIVE });
    const now = options.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_MAX_MS);
    return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } };
  }
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
    ...TABLES,
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
        schema: SECOND_FACTOR_TABLES,
      }),
    ],
    databaseHooks: { session: { create: { before: openSession } } },
  });
}

/** Code of the refusal to open a session for someone who is locked or has left. */
export const NOT_ACTIVE = "PERSON_NOT_ACTIVE";

const STAMPS = { createdAt: "created_at", updatedAt: "updated_at" } as const;

/** Our names for the library's tables and columns (migration 0004). */
const TABLES = {
  // Idle sessions are ended by the doorman, who also writes last use; here a session only has its longest life.
  session: {
    modelName: "auth_session",
    expiresIn: SESSION_MAX_MS / 1000,
    disableSessionRefresh: true,
    fields: { userId: "user_id", expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", ...STAMPS },
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
} as const;
const SECOND_FACTOR_TABLES = {
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
} as const;

/** Whether cookies may only travel encrypted. */
export function isSecure(options: CredentialOptions): boolean {
  return options.publicUrl.startsWith("https:");
}
