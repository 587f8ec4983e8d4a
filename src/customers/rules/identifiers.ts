/** A phone number in normal form: digits with an optional +; the Chinese country code is dropped. Null when it is none. */
export function normalPhone(written: string): string | null {
  const digits = written
    .normalize("NFKC")
    .replace(/[^\d+]/g, "")
    .replace(/^(\+|00)86(?=\d{11}$)/, "");
  return /^\+?\d{5,15}$/.test(digits) ? digits : null;
}

/** A mail address in normal form: trimmed, lower case. Null when it is none. */
export function normalEmail(written: string): string | null {
  const mail = written.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? mail : null;
}
