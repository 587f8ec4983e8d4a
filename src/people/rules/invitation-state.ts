/** Why a link no longer opens anything, or null. */
export function invitationFault(
  invitation: { expires_at: Date; used_at: Date | null } | undefined,
  now: Date,
): "invitation_unknown" | "invitation_used" | "invitation_expired" | null {
  if (!invitation) return "invitation_unknown";
  if (invitation.used_at) return "invitation_used";
  return invitation.expires_at <= now ? "invitation_expired" : null;
}
