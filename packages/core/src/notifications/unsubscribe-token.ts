import { AppError } from "@gatehouse/shared/errors";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { isOptionalCategory, type OptionalCategory } from "@gatehouse/shared/notifications/preference";
import { isSameToken, linkToken } from "../auth/tokens";
import type { Config } from "../context";

type Subject = { userId: string; categories: OptionalCategory[] };
type Secret = Pick<Config, "secret">;

/** Opens nothing but the stop of these mails, works as often as it is used and never ends: mails are kept for years. */
export const unsubscribeToken = ({ secret }: Secret, { userId, categories }: Subject): string => {
  const subject = `${userId}.${[...categories].sort().join("-")}`;
  return `${subject}.${linkToken(secret, "unsubscribe", subject, 1)}`;
};

/** Whose mails of which categories the token is about; throws `link.not-found` for one that was not made here. */
export const readUnsubscribeToken = (config: Secret, token: string): Subject => {
  const [userId = "", names = ""] = token.split(".");
  const categories = names.split("-").filter((name) => isOptionalCategory(name as NotificationCategory));
  const subject = { userId, categories: categories as OptionalCategory[] };
  if (categories.length === 0 || !isSameToken(token, unsubscribeToken(config, subject)))
    throw new AppError("link.not-found");
  return subject;
};
