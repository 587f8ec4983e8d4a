import type { Generated } from "kysely";
import type { Database, Tx } from "../../platform/db/database.ts";

/** Columns of better-auth's tables that we read or write ourselves. */
export type AuthTables = {
  auth_user: {
    id: string;
    name: string;
    email: string;
    email_verified: boolean;
    username: string;
    two_factor_enabled: Generated<boolean>;
    created_at: Date;
    updated_at: Date;
  };
  auth_session: {
    id: string;
    user_id: string;
    token: string;
    ip_address: string | null;
    user_agent: string | null;
    created_at: Date;
    updated_at: Date;
    expires_at: Date;
  };
  auth_account: {
    id: string;
    user_id: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: Date;
    updated_at: Date;
  };
  auth_verification: { id: string; identifier: string; value: string; expires_at: Date };
  auth_two_factor: { id: string; user_id: string; verified: boolean };
};

/** The same database, seen with better-auth's tables. */
export function authTables(db: Database | Tx) {
  return db.withTables<AuthTables>();
}
