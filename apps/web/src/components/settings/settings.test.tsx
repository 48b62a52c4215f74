import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderInApp } from "../../testing/render-in-app";
import { SwitchControl } from "../ui/switch";
import { SaveBar } from "./save-bar";
import { SettingRow } from "./setting-row";
import { useDraft } from "./use-draft";

const renderSettings = () => {
  const saved: unknown[] = [];
  const view = renderInApp(() => {
    const draft = useDraft({ canRegister: false, domains: ["meridian.example"] });
    return (
      <>
        <SettingRow name="People may register" was={draft.isChanged("canRegister") ? "off" : undefined}>
          <SwitchControl
            checked={draft.values.canRegister}
            onChange={({ target }) => draft.set({ canRegister: target.checked })}
          />
        </SettingRow>
        <SaveBar
          changes={draft.changed}
          isSaving={false}
          onSave={() => saved.push(draft.patch)}
          onDiscard={draft.discard}
        />
      </>
    );
  });
  return { ...view, saved };
};

const findSwitch = () => screen.findByRole<HTMLInputElement>("switch", { name: "People may register" });

it("marks what was changed, and saves only that by keyboard", async () => {
  const { user, saved } = renderSettings();
  await user.click(await findSwitch());
  expect(screen.getByText("was off")).toBeDefined();
  expect(screen.getByRole("status").textContent).toContain("1 unsaved change");
  await user.keyboard("{Control>}s{/Control}");
  expect(saved).toEqual([{ canRegister: true }]);
});

it("has nothing to save once a change is taken back or discarded", async () => {
  const { user } = renderSettings();
  const control = await findSwitch();
  await user.click(control);
  await user.click(control);
  expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
  await user.click(control);
  await user.click(screen.getByRole("button", { name: "Discard" }));
  expect(control.checked).toBe(false);
});

it("asks before changes are lost on the way to another page", async () => {
  const { user, router } = renderSettings();
  await user.click(await findSwitch());
  void router.navigate({ href: "/elsewhere" });
  await user.click(await screen.findByRole("button", { name: "Stay" }));
  expect(screen.getByText("was off")).toBeDefined();
  void router.navigate({ href: "/elsewhere" });
  await user.click(await screen.findByRole("button", { name: "Leave" }));
  await waitFor(() => expect(screen.getByRole("heading", { name: "Elsewhere" })).toBeDefined());
});
