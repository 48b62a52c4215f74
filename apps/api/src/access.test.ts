import { allPermissions } from "@gatehouse/shared/access/permissions";
import { expect, test } from "vitest";
import { appRouter } from "./router";
import type { Access } from "./trpc/trpc";

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: Access } }>);

test.each(procedures)("%s says who may call it", (_path, { _def: { meta } }) => {
  const isPublic = meta !== undefined && "public" in meta && meta.public.points > 0;
  const isPermitted = meta !== undefined && "permission" in meta && allPermissions.includes(meta.permission);
  expect(isPublic !== isPermitted).toBe(true);
});

test("only what nobody can be signed in for is public", () => {
  const open = procedures.filter(([, { _def }]) => _def.meta && "public" in _def.meta).map(([path]) => path);
  expect(open.sort()).toEqual([
    "auth.me",
    "auth.previewPasswordReset",
    "auth.requestPasswordReset",
    "auth.resetPassword",
    "auth.signIn",
    "auth.signOut",
    "invitations.accept",
    "invitations.askForNewLink",
    "invitations.preview",
    "inviteCodes.preview",
    "registration.options",
    "registration.preview",
    "registration.register",
    "registration.resendVerification",
    "registration.verify",
    "registration.waiting",
    "registration.withdraw",
    "setup.complete",
    "setup.status",
    "unsubscribe.preview",
    "unsubscribe.start",
    "unsubscribe.undo",
  ]);
});
