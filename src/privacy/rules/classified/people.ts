import type { TableClass } from "./table-class.ts";

/** Who works here, how they sign in, and what belongs to them. */
export const PEOPLE = {
  absence: {
    purpose: "who is away, and who stands in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "absence_id from_at until_at entered_at",
      staff: "person_id kind deputy_id entered_by entered_by_name",
    },
  },
  api_key: {
    purpose: "lets other programs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "key_id name prefix roles scope department_id expires_at revoked_at last_used_on created_at",
      staff: "created_by",
      secret: "hash",
    },
  },
  auth_account: {
    purpose: "proves who signs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id provider_id access_token_expires_at refresh_token_expires_at scope created_at updated_at",
      staff: "user_id account_id",
      secret: "access_token refresh_token id_token password",
    },
  },
  auth_session: {
    purpose: "keeps a person signed in",
    basis: "operation",
    keeping: "account",
    columns: { none: "id created_at updated_at expires_at", staff: "user_id ip_address user_agent", secret: "token" },
  },
  auth_two_factor: {
    purpose: "second factor",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id verified failed_verification_count locked_until",
      staff: "user_id",
      secret: "secret backup_codes",
    },
  },
  auth_user: {
    purpose: "who signs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id email_verified two_factor_enabled created_at updated_at",
      staff: "name email image username",
    },
  },
  auth_verification: {
    purpose: "links and codes under way",
    basis: "operation",
    keeping: "account",
    columns: { none: "id expires_at created_at updated_at", staff: "identifier", secret: "value" },
  },
  invitation: {
    purpose: "links that let a person in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "purpose created_at expires_at used_at",
      staff: "person_id created_by",
      secret: "token_hash",
    },
  },
  person: {
    purpose: "who works here",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "department_id locale state toured_at created_at version",
      staff: "person_id sign_in_name name email",
    },
  },
  person_role: {
    purpose: "what somebody may do",
    basis: "operation",
    keeping: "account",
    columns: { none: "role scope", staff: "person_id" },
  },
  person_work: {
    purpose: "what somebody can carry",
    basis: "operation",
    keeping: "account",
    columns: { none: "version", staff: "person_id skills languages capacity work_days" },
  },
  saved_view: {
    purpose: "a list as somebody likes it",
    basis: "operation",
    keeping: "account",
    columns: { none: "view_id name filter shared created_at", staff: "person_id" },
  },
  sign_in_attempt: {
    purpose: "slows down guessing",
    basis: "operation",
    keeping: "account",
    columns: { none: "window_from attempts failures locked_until", staff: "key" },
  },
} as const satisfies Record<string, TableClass>;
