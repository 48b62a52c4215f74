/** Every action that is recorded, with its words: "Ines Okafor …". */
export const auditActions = {
  "audit.foreign-access": "reached for something of another organization",
  "deliveries.export": "exported deliveries",
  "deliveries.retry-dead": "had messages tried again that were given up",
  "delivery.retry": "had a message tried again",
  "installation.set-up": "set the installation up",
  "invitation.accept": "accepted an invitation",
  "invitation.copy-link": "copied the link of an invitation",
  "invitation.create": "invited somebody",
  "invitation.resend": "sent an invitation again",
  "invitation.revoke": "revoked an invitation",
  "invitations.export": "exported invitations",
  "invite-code.create": "created an invite code",
  "invite-code.delete": "deleted an invite code",
  "invite-code.redeem": "registered with an invite code",
  "invite-code.update": "changed an invite code",
  "invite-codes.export": "exported invite codes",
  "organization.approve": "approved an organization",
  "organization.create": "created an organization",
  "organization.delete": "deleted an organization",
  "organization.reject": "rejected an organization",
  "organization.request": "asked for an organization",
  "organization.resume": "resumed an organization",
  "organization.schedule": "scheduled the suspension of an organization",
  "organization.suspend": "suspended an organization",
  "organization.unschedule": "called off what was scheduled for an organization",
  "organization.update": "changed an organization",
  "organization.withdraw": "withdrew the request for an organization",
  "organizations.export": "exported organizations",
  "queues.update": "changed something in the queue dashboard",
  "redemptions.export": "exported who used an invite code",
  "sample-data.create": "filled in sample data",
  "sample-data.delete": "removed the sample data",
  "session.fail": "failed to sign in",
  "session.revoke": "ended a session",
  "session.revoke-others": "ended all other sessions",
  "session.start": "signed in",
  "settings.update": "changed settings",
  "team.create": "created a team",
  "team.delete": "deleted a team",
  "team.update": "changed a team",
  "teams.export": "exported teams",
  "template.publish": "published the words of a mail",
  "template.reset": "went back to Gatehouse's words for a mail",
  "template.update": "changed who is told of something",
  "user.activate": "reactivated a user",
  "user.approve": "approved a registration",
  "user.change-email": "changed an e-mail address",
  "user.change-password": "changed the password",
  "user.change-role": "changed a role",
  "user.change-teams": "changed teams",
  "user.create": "created a user",
  "user.delete": "deleted a user",
  "user.end-sessions": "ended sessions of a user",
  "user.lapse": "dropped a registration that nobody confirmed",
  "user.move": "moved somebody to another organization",
  "user.register": "registered",
  "user.reject": "rejected a registration",
  "user.remove": "removed somebody from an organization",
  "user.request-email-change": "asked for another e-mail address",
  "user.request-password-reset": "asked for a new password",
  "user.reset-password": "set a new password by a link",
  "user.suspend": "suspended a user",
  "user.unsubscribe": "stopped e-mails of a category",
  "user.update": "changed a user",
  "user.update-preferences": "changed what reaches them",
  "user.update-profile": "changed the own profile",
  "user.verify-email": "confirmed an e-mail address",
  "user.withdraw": "withdrew the registration",
  "user.withdraw-email-change": "withdrew the change of the e-mail address",
  "users.export": "exported users",
  "webhook.create": "created a webhook",
  "webhook.delete": "deleted a webhook",
  "webhook.replay": "sent a webhook delivery again",
  "webhook.rotate-secret": "made a new secret for a webhook",
  "webhook.test": "tested a webhook",
  "webhook.update": "changed a webhook",
} as const;

export type AuditAction = keyof typeof auditActions;

export type AuditTarget = {
  kind: "delivery" | "user" | "organization" | "team" | "invitation" | "invite-code" | "webhook" | "workspace";
  id: string;
};

export type AuditEntry = {
  id: string;
  action: AuditAction;
  /** Null when the system acted or nobody was signed in. */
  actor: { id: string; name: string } | null;
  target: AuditTarget;
  /** Field → value before and after; only what changed, never a secret. */
  changes: Record<string, { before: unknown; after: unknown }>;
  details: Record<string, unknown>;
  ip: string;
  at: Date;
};
