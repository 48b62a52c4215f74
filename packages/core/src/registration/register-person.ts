import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import { asksForConsent, type RegisterInput, type RegistrationStep } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { domainOf } from "@gatehouse/shared/users/email";
import { audit } from "../audit/audit";
import { choosePassword } from "../auth/choose-password";
import { type SignedIn, signedIn } from "../auth/signed-in";
import { limits } from "../auth/throttle";
import type { RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { whileCodeLasts } from "../invite-codes/while-code-lasts";
import { readAnswers } from "../settings/read-answers";
import { newUser } from "../users/new-user";
import { userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { findEntry } from "./find-entry";
import { showsProvedOnly } from "./proves-email";
import { alreadyRegistered } from "./registration-events";
import { findRegistration, type Registration } from "./registration-options";
import { replaceEarlierRegistration } from "./replace-earlier-registration";
import { sendVerification } from "./send-verification";
import { tellAdmins } from "./tell-admins";

/** Whoever may enter at once is signed in. */
export type Registered = { next: RegistrationStep; signedIn: SignedIn | null };

const emailTaken = "user.email-taken";

type Newcomer = Pick<UserDoc, "number" | "email" | "firstName" | "lastName" | "extra" | "passwordHash">;

const refuseStrangers = (
  { code, email, acceptsTerms }: RegisterInput,
  { peopleMayRegister, allowedDomains, ...options }: PublicSettings,
): void => {
  if (!code && !peopleMayRegister) throw new AppError("registration.closed");
  if (!code && allowedDomains.length > 0 && !allowedDomains.includes(domainOf(email))) {
    const problem = `Only addresses at ${allowedDomains.join(", ")} can register here`;
    throw new AppError("registration.domain-not-allowed", { fields: { email: problem } });
  }
  if (asksForConsent(options) && !acceptsTerms)
    throw new AppError("input.invalid", { fields: { acceptsTerms: "Accept this to go on" } });
};

/** Tells the person, or the admins, what they have to do next. */
const announce = async (tx: Tx<RequestCtx>, user: UserDoc, { settings, options }: Registration): Promise<void> => {
  const { _id: userId, workspaceId, status, firstName, approveWhenVerified } = user;
  if (status === "active")
    await emit(tx, userWelcome, { workspaceId, data: { userId, name: firstName, isFirst: false } });
  else if (!approveWhenVerified && !showsProvedOnly(tx.config, settings)) await tellAdmins(tx, user);
  if (status === "pending" && (options.provesEmail || approveWhenVerified)) await sendVerification(tx, user);
};

const createAccount = async (
  tx: Tx<RequestCtx>,
  registration: Registration,
  { newcomer, code }: { newcomer: Newcomer; code: string },
): Promise<UserDoc> => {
  const { workspaceId, settings, options } = registration;
  const { email } = newcomer;
  const userId = tx.newId("user");
  const { place, role, inviteCodeId, ...entry } = await findEntry(tx, registration, { code, email, userId });
  const { earlier, isTaken } = await replaceEarlierRegistration(tx, {
    email,
    userId,
    provesEmail: options.provesEmail,
  });
  // What an admin decided against, only an admin or a code decides otherwise, however often somebody comes again.
  const wasDecided = earlier?.status === "rejected" || Boolean(earlier?.statusChangedBy);
  const needsAdmin = wasDecided && !code;
  const isApproved = entry.isApproved && !needsAdmin;
  const isApprovedByAddress = entry.isApprovedByAddress && !needsAdmin;
  const isActive = isApproved && !options.provesEmail;
  const user = newUser(tx, {
    ...newcomer,
    _id: userId,
    email: isTaken ? `${userId}@taken.invalid` : email,
    workspaceId,
    role,
    inviteCodeId,
    organizationId: place.organizationId,
    teamIds: place.teamIds,
    portalAccess: settings.registration.newcomersGetPortal,
    chatAccess: settings.registration.newcomersGetChat,
    status: isActive ? "active" : "pending",
    approveWhenVerified: !isActive && (isApproved || isApprovedByAddress),
    // Whoever decides now reads why it was decided otherwise before.
    statusReason: earlier?.statusReason ?? null,
    statusChangedBy: earlier?.statusChangedBy ?? null,
    statusChangedAt: earlier?.statusChangedAt ?? null,
  });
  await tx.stores.users.insert(user);
  await announce(tx, user, registration);
  const { termsUrl, privacyUrl } = options;
  const target = { kind: "user", id: userId } as const;
  const details = { status: user.status, role, inviteCodeId, accepted: [termsUrl, privacyUrl].filter(Boolean) };
  const concerns = [user.organizationId, earlier?._id ?? null];
  await audit(tx, { workspaceId, action: "user.register", target, details, concerns });
  // Only now, so that a known address takes as long as any other; all of it is undone.
  if (isTaken) throw new AppError(emailTaken, { fields: { email: errorMessages[emailTaken] } });
  return user;
};

/** The owner of a known address learns by mail what the person at the form must not. */
const tellOwner = async (ctx: RequestCtx, { workspaceId }: Registration, email: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const owner = await tx.stores.users.findByEmail(email);
    if (!owner) return;
    const data = { userId: owner._id, isInvited: owner.status === "invited" };
    await emit(tx, alreadyRegistered, { workspaceId, data });
  });

const nextStep = ({ status, approveWhenVerified }: UserDoc, { provesEmail }: PublicSettings): RegistrationStep => {
  if (status === "active") return "sign-in";
  return provesEmail || approveWhenVerified ? "verify-email" : "wait";
};

/** Stores the account with its password; with a code in the order in which people came. */
const openAccount = (
  ctx: RequestCtx,
  registration: Registration,
  { code, password, email, firstName, lastName, extra }: RegisterInput,
): Promise<UserDoc> => {
  const { workspaceId } = registration;
  const open = async (): Promise<UserDoc> => {
    const { passwordHash } = await choosePassword(ctx, {
      workspaceId,
      password,
      owner: { email, firstName, lastName },
    });
    const number = await ctx.stores.workspaces.nextNumber(workspaceId, "user");
    const newcomer = { number, email, firstName, lastName, extra, passwordHash };
    return transaction(ctx, (tx) => createAccount(tx, registration, { newcomer, code }));
  };
  return code ? whileCodeLasts(ctx, { code, email }, open) : open();
};

/**
 * Makes an account of somebody who comes by themselves, with a code or without. Where addresses are proved, one that is
 * known gets the same answer after the same work, and its owner a mail. Throws `registration.closed`,
 * `registration.domain-not-allowed`, `user.email-taken` (where nothing is proved) and what redeeming a code throws.
 */
export const registerPerson = async (ctx: RequestCtx, input: RegisterInput): Promise<Registered> => {
  const registration = await findRegistration(ctx, input.code);
  const { options } = registration;
  refuseStrangers(input, options);
  const extra = readAnswers(options.extraFields, "people", input.extra);
  await ctx.throttle.consume(limits.registerByAccount, input.email);
  try {
    const user = await openAccount(ctx, registration, { ...input, extra });
    return {
      next: nextStep(user, options),
      signedIn: user.status === "active" ? await signedIn(ctx, user) : null,
    };
  } catch (error) {
    if (!options.provesEmail || !(error instanceof AppError) || error.code !== emailTaken) throw error;
    await tellOwner(ctx, registration, input.email);
    return { next: "verify-email", signedIn: null };
  }
};
