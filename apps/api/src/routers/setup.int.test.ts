import { setupToken } from "@gatehouse/core/setup/setup-token";
import { testPassword } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, createApi, refusalOf } from "../testing/api";

const priya = { firstName: "Priya", lastName: "Raman", email: "priya.raman@meridian.example", password: testPassword };

let api: Api;
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

describe("set-up", () => {
  test("is open on an empty installation", async () => {
    expect(await api.visitor().setup.status.query()).toMatchObject({ isSetUp: false, workspaceName: "Gatehouse" });
  });

  test("refuses another token at the field", async () => {
    const refusal = await refusalOf(api.visitor().setup.complete.mutate({ ...priya, token: "GH-SETUP-0000" }));
    expect(refusal).toMatchObject({
      code: "setup.wrong-token",
      httpStatus: 403,
      fields: { token: expect.any(String) },
    });
  });

  test("refuses a password built from the name", async () => {
    const token = setupToken(api.world.config);
    const refusal = await refusalOf(
      api.visitor().setup.complete.mutate({ ...priya, password: "priyaraman2026", token }),
    );
    expect(refusal).toMatchObject({ code: "input.invalid", httpStatus: 422, fields: { password: expect.any(String) } });
  });

  test("makes one super admin of twenty simultaneous attempts, and closes", async () => {
    const token = setupToken(api.world.config);
    const byHand = token.toLowerCase().replaceAll("-", " ");
    const attempts = Array.from({ length: 20 }, (_, i) =>
      api.visitor().setup.complete.mutate({ ...priya, email: `priya-${i}@meridian.example`, token: byHand }),
    );
    const results = await Promise.allSettled(attempts);
    const winners = results.filter((result) => result.status === "fulfilled");
    const codes = results.flatMap((result) => (result.status === "rejected" ? result.reason.data.code : []));
    expect(winners).toHaveLength(1);
    expect(codes).toEqual(Array(19).fill("setup.closed"));
    expect(await api.world.mongo.db().collection("users").countDocuments()).toBe(1);
    expect(await api.world.mongo.db().collection("workspaces").countDocuments()).toBe(1);
    expect(await api.visitor().setup.status.query()).toMatchObject({ isSetUp: true, workspaceName: "Gatehouse" });
  });

  test("is gone afterwards, even with the right token", async () => {
    const token = setupToken(api.world.config);
    const refusal = await refusalOf(api.visitor().setup.complete.mutate({ ...priya, token }));
    expect(refusal).toMatchObject({ code: "setup.closed", httpStatus: 404 });
  });
});
