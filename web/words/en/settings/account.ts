import type { Words } from "../../shape.ts";
import type * as zh from "../../zh/settings/account.ts";

/** Words of the own account and its devices. */
export const me = {
  name: "Name",
  nameHint: "Name, department and roles are kept by administrators",
  language: "Language",
  theme: "Appearance",
  themeHint: "On this device only",
  password: "Password",
  passwordHint: "Changing it signs out your other devices",
  changePassword: "Change password",
  passwordChanged: "Password changed; other devices are signed out",
  oldPassword: "Current password",
  newPassword: "New password",
  second: "Two-step verification",
  secondHint: "Sign in with a six-digit code from your phone as well as your password",
  secondOn: "On",
  secondOff: "Off",
  secondStart: "Switch on",
  secondStop: "Switch off",
  secondStarted: "Two-step verification is on",
  secondStopped: "Two-step verification is off",
  totpScan: "Scan with an authenticator app",
  totpQr: "QR code for two-step verification",
  totpType: "If you cannot scan, enter this key",
  totpOpen: "Open in an authenticator on this device",
  totpKeep: "Keep the backup codes",
  totpKeepHint: "Use them when your phone is not at hand; each works once. Shown only here.",
  totpProve: "Enter the code from the authenticator",
  totpCode: "Six digits",
  sessions: "Signed-in devices",
  sessionsHint: "Sign out any device you do not recognise and change your password",
} satisfies Words<typeof zh.me>;

export const sessions = {
  this: "This one",
  seen: "Last used",
  end: "Sign out",
  none: "Not signed in.",
  unknown: "Unknown device",
} satisfies Words<typeof zh.sessions>;
