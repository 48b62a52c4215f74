import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { approvalsRouter } from "./routers/approvals";
import { auditRouter } from "./routers/audit";
import { authRouter } from "./routers/auth";
import { brandingRouter } from "./routers/branding";
import { deliveriesRouter } from "./routers/deliveries";
import { homeRouter } from "./routers/home";
import { invitationsRouter } from "./routers/invitations";
import { inviteCodesRouter } from "./routers/invite-codes";
import { myOrganizationRouter } from "./routers/my-organization";
import { notificationsRouter } from "./routers/notifications";
import { organizationRequestsRouter } from "./routers/organization-requests";
import { organizationsRouter } from "./routers/organizations";
import { preferencesRouter } from "./routers/preferences";
import { profileRouter } from "./routers/profile";
import { queuesRouter } from "./routers/queues";
import { registrationRouter } from "./routers/registration";
import { sampleDataRouter } from "./routers/sample-data";
import { sessionsRouter } from "./routers/sessions";
import { settingsRouter } from "./routers/settings";
import { setupRouter } from "./routers/setup";
import { teamsRouter } from "./routers/teams";
import { templatesRouter } from "./routers/templates";
import { unsubscribeRouter } from "./routers/unsubscribe";
import { usersRouter } from "./routers/users";
import { webhooksRouter } from "./routers/webhooks";
import { router } from "./trpc/trpc";

export const appRouter = router({
  approvals: approvalsRouter,
  audit: auditRouter,
  auth: authRouter,
  deliveries: deliveriesRouter,
  branding: brandingRouter,
  home: homeRouter,
  invitations: invitationsRouter,
  inviteCodes: inviteCodesRouter,
  myOrganization: myOrganizationRouter,
  notifications: notificationsRouter,
  organizationRequests: organizationRequestsRouter,
  organizations: organizationsRouter,
  preferences: preferencesRouter,
  profile: profileRouter,
  queues: queuesRouter,
  registration: registrationRouter,
  sampleData: sampleDataRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  setup: setupRouter,
  teams: teamsRouter,
  templates: templatesRouter,
  unsubscribe: unsubscribeRouter,
  users: usersRouter,
  webhooks: webhooksRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
