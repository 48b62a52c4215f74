import { AppError } from "@gatehouse/shared/errors";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";

export type Limit = { name: string; points: number; seconds: number };

export const limits = {
  /** Registrations from one address: a whole company may sit behind it. */
  registerByAddress: { name: "register-address", points: 200, seconds: 3_600 },
  /** Registrations with one e-mail address; each may send its owner a mail. */
  registerByAccount: { name: "register-account", points: 10, seconds: 3_600 },
  signInByAccount: { name: "sign-in-account", points: 10, seconds: 900 },
  signInByAddress: { name: "sign-in-address", points: 100, seconds: 900 },
  resetByAccount: { name: "reset-account", points: 5, seconds: 900 },
  resetByAddress: { name: "reset-address", points: 50, seconds: 900 },
  /** Each mails somebody who may not know this place. */
  emailChange: { name: "email-change", points: 5, seconds: 3_600 },
  /** Any one public procedure from one address. */
  publicCall: { name: "public", points: 120, seconds: 60 },
  /** Invite codes tried from one address; those that work don't count. */
  inviteCodeGuess: { name: "invite-code-guess", points: 60, seconds: 900 },
  /** What every page asks for when it opens, from one address. */
  openPage: { name: "open-page", points: 1_200, seconds: 60 },
  /** Calls from one address that need a session and have none. */
  stranger: { name: "stranger", points: 600, seconds: 60 },
  /** Any one procedure called with one session: known before the session is looked up, so that both go on at once. */
  sessionCall: { name: "session", points: 600, seconds: 60 },
  /** Links to prove one e-mail address. */
  verificationByAccount: { name: "verification-account", points: 5, seconds: 3_600 },
  /** Tests of one webhook. */
  webhookTest: { name: "webhook-test", points: 20, seconds: 60 },
} satisfies Record<string, Limit>;

/** Counts attempts in Redis, shared by all processes; each process counts for itself while Redis is away. */
export const createThrottle = (redis: Redis, redisPrefix: string) => {
  const limiters = new Map<string, RateLimiterRedis>();
  const limiterOf = ({ name, points, seconds }: Limit): RateLimiterRedis => {
    const known = limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: `${redisPrefix}:throttle:${name}`,
      points,
      duration: seconds,
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory({ points, duration: seconds }),
    });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    /** Gives a point back. */
    refund: async (limit: Limit, key: string): Promise<void> => {
      await limiterOf(limit).reward(key);
    },
    /** Takes one point and says how many are taken now; throws `request.too-many` when none is left. */
    consume: async (limit: Limit, key: string): Promise<number> => {
      try {
        return (await limiterOf(limit).consume(key)).consumedPoints;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new AppError("request.too-many", { retryAfter: Math.ceil(refusal.msBeforeNext / 1_000) });
      }
    },
    reset: async (limit: Limit, key: string): Promise<void> => {
      await limiterOf(limit).delete(key);
    },
  };
};

export type Throttle = ReturnType<typeof createThrottle>;
