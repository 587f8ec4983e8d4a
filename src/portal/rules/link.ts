/** What is kept of the link of a case: never the token nor the code, only how to know them again. */
export interface PortalLink {
  /** Counts the links of the case; an entrance opened by an earlier one is shut. */
  issue: number;
  revokedAt: Date | null;
}

/** However long somebody reads, they enter anew after two hours: the phone may not be theirs alone. */
export const ENTRANCE_MS = 2 * 3_600_000;

/** Whether the link still opens its case, which is kept until `keptUntil` (null while it is open), by the retention plan. */
export function isLinkAlive(link: PortalLink | undefined, keptUntil: Date | null, now: Date): link is PortalLink {
  if (!link || link.revokedAt) return false;
  return keptUntil === null || now < keptUntil;
}

/** Crockford's 32 letters and digits, without those taken for one another: 40 bits in eight of them. */
const CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH = 8;

/** A code as people read it, `K7QM-2XWD`, out of random bytes. */
export function codeOf(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, CODE_LENGTH)].map((byte) => CODE_LETTERS[byte & 31]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The code as typed: small letters, spaces and dashes do not matter, nor which of two look-alikes was meant. */
export function plainCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

/** The number as typed: full-width digits and a forgotten dash do not matter. */
export function plainNumber(typed: string): string {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  return digits.length > 4 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits;
}
