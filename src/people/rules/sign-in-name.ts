const ALLOWED = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u;

/** A sign-in name as it is kept and compared: width and case folded; null when it has characters that cannot be one. */
export function foldSignInName(typed: string): string | null {
  const folded = typed.trim().normalize("NFKC").toLowerCase();
  return ALLOWED.test(folded) ? folded : null;
}
