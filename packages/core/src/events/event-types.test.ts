import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { describe, expect, it } from "vitest";
import { eventType, eventTypes } from "./event-types";

type Names = { declared: string[]; toCome: string[] };

/** All that people are told of. A type that gets a source moves from `toCome` to `declared`. */
const catalog: Record<NotificationCategory, Names> = {
  account: {
    declared: [
      "user.activated",
      "user.already_registered",
      "user.approved",
      "user.email_change_requested",
      "user.email_verification",
      "user.email_wanted",
      "user.invited",
      "user.password_reset_requested",
      "user.registered",
      "user.rejected",
      "user.suspended",
      "user.welcome",
    ],
    toCome: [],
  },
  membership: {
    declared: [
      "invitation.accepted",
      "invitation.expired",
      "invite_code.used_up",
      "user.moved",
      "user.removed",
      "user.role_changed",
      "user.teams_changed",
    ],
    toCome: [],
  },
  organization: {
    declared: ["organization.approved", "organization.rejected", "organization.requested", "organization.suspended"],
    toCome: [],
  },
  access: {
    declared: [],
    toCome: [
      "access.approved",
      "access.approved_with_changes",
      "access.comment",
      "access.expired",
      "access.received",
      "access.rejected",
      "access.reminder",
      "access.requested",
      "grant.ended",
      "grant.expiring",
    ],
  },
  credential: {
    declared: [],
    toCome: [
      "api_key.created",
      "credential.created",
      "credential.expired",
      "credential.expiring",
      "credential.revealed",
      "credential.revoked",
      "credential.rotated",
    ],
  },
  budget: {
    declared: [],
    toCome: [
      "budget.changed",
      "budget.exceeded",
      "budget.raise_decided",
      "budget.raise_requested",
      "budget.reset",
      "budget.threshold",
      "price.missing",
    ],
  },
  catalog: { declared: [], toCome: ["plan.changed", "product.published", "product.retired"] },
  system: {
    declared: [
      "email.failing",
      "email.recovered",
      "job.failed",
      "job.recovered",
      "storage.degraded",
      "storage.recovered",
      "template.failed",
      "webhook.disabled",
    ],
    toCome: ["provider.down", "provider.recovered"],
  },
  security: {
    declared: [
      "security.email_changed",
      "security.many_failures",
      "security.new_device",
      "security.password_changed",
      "security.settings_changed",
    ],
    toCome: ["security.break_glass", "security.second_factor_changed"],
  },
};

it.each(Object.entries(catalog))(
  "the types of %s are the declared ones and those without a source",
  (category, names) => {
    const declared = eventTypes.filter((type) => type.category === category).map(({ name }) => name);
    expect(declared.toSorted()).toEqual(names.declared);
    expect(names.toCome.filter((name) => eventTypes.some((type) => type.name === name))).toEqual([]);
  },
);

it("no two types have one name", () => {
  expect(eventTypes.filter((type) => eventType(type.name) !== type)).toEqual([]);
});

describe.each(eventTypes.map((type) => [type.name, type] as const))("%s", (name, type) => {
  it("is named for what happened to what", () => {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
    expect(type.title).not.toBe("");
  });

  it("has a sample that is what it promises as data", () => {
    expect(type.data.parse(type.sample)).toEqual(type.sample);
  });

  it("is told to somebody, somehow", () => {
    expect(Object.keys(type.recipients)).not.toEqual([]);
    expect(type.inApp ?? type.mail).toBeDefined();
  });
});

const inApp = eventTypes.flatMap(({ name, inApp, sample }) => (inApp ? [[name, inApp, sample] as const] : []));

it.each(inApp)("%s says in the app what happened, and leads somewhere inside it", (_name, { text, many }, data) => {
  const { title, action } = text({ id: "evt_1", workspaceId: "wsp_1", actorId: null, data, occurredAt: new Date(0) });
  expect(title.trim()).not.toBe("");
  if (action) expect(action).toEqual({ path: expect.stringMatching(/^\//), label: expect.stringMatching(/./) });
  expect(many?.(12) ?? "12").toContain("12");
});
