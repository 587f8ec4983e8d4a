export const PASSWORD_MINIMUM = 10;
export const PASSWORD_MAXIMUM = 128;

export type PasswordFault = "too_short" | "too_long" | "too_common" | "holds_name";

/** What guessers try first, of ten characters and more; compared in lower case without what is not a letter or digit. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 1234567891 12345678910 123456789a a123456789 aa123456789 abc123456789 qwertyuiop
   qwerty12345 qwerty123456 qwertyuiop123 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc zaq12wsxcde3 asdfghjkl123
   password12 password123 password1234 password12345 passw0rd123 passw0rd1234 p4ssw0rd123 iloveyou123 iloveyou520
   woaini1314 woaini5201314 woaini123456 5201314520 1314520520 admin12345 admin123456 administrator root123456
   welcome123 welcome1234 letmein123 letmein1234 changeme123 changeit123 default123 test123456 user123456
   abcdefghij abcdefghijk abcd123456 abcd1234567 abc1234567 a1b2c3d4e5 qazwsxedcrfv zxcvbnm123 zxcvbnm1234
   1111111111 11111111111 0000000000 00000000000 8888888888 6666666666 9999999999 1122334455 11223344556
   1212121212 1231231231 123123123123 147258369147 7894561230 1029384756 redress123 redress1234 redress12345`.split(
    /\s+/,
  ),
);

/** Why a password is refused, or null. Length and novelty count, not a mixture of signs (NIST SP 800-63B 5.1.1). */
export function passwordFault(password: string, person: { signInName: string; name: string }): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MINIMUM) return "too_short";
  if (length > PASSWORD_MAXIMUM) return "too_long";
  const plain = bare(password);
  if (COMMON.has(plain) || new Set(plain).size < 4) return "too_common";
  const names = [bare(person.signInName), bare(person.name)].filter((name) => [...name].length >= 2);
  // The name with a few digits is the second thing guessers try; a long sentence may well hold it.
  if (names.some((name) => plain.includes(name) && plain.length - name.length < 6)) return "holds_name";
  return null;
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
