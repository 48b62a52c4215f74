import { act, screen, waitFor } from "@testing-library/react";
import { Users } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { describe, expect, it } from "vitest";
import { refusal } from "../../testing/refusal";
import { renderInApp } from "../../testing/render-in-app";
import { DeedDialog, known } from "./deed-dialog";
import { ReasonDialog } from "./reason-dialog";

type Count = { people: number; refused: { id: string; name: string; why: string }[] };
type Options = Partial<ComponentProps<typeof DeedDialog<Count>>>;

const describeDeed = ({ people, refused }: Count) => ({
  effects: [{ icon: Users, title: `${people} people cannot sign in` }],
  refused,
  confirm: people > 0 ? `Suspend ${people} people` : null,
});

const renderDeed = (options: Options = {}) => {
  const answers: unknown[] = [];
  const Page = () => {
    const [isOpen, setIsOpen] = useState(true);
    return (
      <DeedDialog<Count>
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="Suspend Harbor Logistics"
        preview={known({ people: 41, refused: [] })}
        describe={describeDeed}
        onConfirm={async (answer) => answers.push(answer)}
        {...options}
      />
    );
  };
  return { ...renderInApp(Page), answers };
};

describe("the preview of a deed", () => {
  it("says what happens, and does it at the button that repeats the number", async () => {
    const { user, answers } = renderDeed();
    expect(await screen.findByText("41 people cannot sign in")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Suspend 41 people" }));
    expect(answers).toEqual([{ preview: { people: 41, refused: [] }, reason: "" }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("takes the focus to a button, never the cross, and on to the field that comes with the preview", async () => {
    let arrive = () => {};
    const Page = () => {
      const [isThere, setIsThere] = useState(false);
      arrive = () => setIsThere(true);
      const count = known({ people: 41, refused: [] });
      return (
        <DeedDialog<Count>
          open
          onClose={() => undefined}
          title="Suspend Harbor Logistics"
          preview={isThere ? count : { ...count, data: undefined }}
          describe={describeDeed}
          reason={{}}
          onConfirm={async () => undefined}
        />
      );
    };
    renderInApp(Page);
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    act(arrive);
    expect(document.activeElement).toBe(await screen.findByRole("textbox", { name: "Reason" }));
  });

  it("names who is left out and why, and offers no deed when that is everybody", async () => {
    const ines = { id: "1", name: "Ines Okafor", why: "You can't suspend yourself." };
    renderDeed({ preview: known({ people: 0, refused: [ines] }) });
    expect(await screen.findByText("One is left out")).toBeDefined();
    expect(screen.getByText(/You can't suspend yourself/)).toBeDefined();
    expect(screen.queryByRole("button", { name: /Suspend/ })).toBeNull();
  });

  it("offers another try when the count failed, and no deed", async () => {
    const failed = { ...known<Count>({ people: 0, refused: [] }), data: undefined, error: refusal({}) } as never;
    renderDeed({ preview: failed });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
    expect(screen.queryByRole("button", { name: /Suspend/ })).toBeNull();
  });

  it("stays open with the reason when the server refuses", async () => {
    const onConfirm = async () => {
      throw refusal({ message: "The last super admin stays." });
    };
    const { user } = renderDeed({ onConfirm, reason: {} });
    await user.type(await screen.findByRole("textbox", { name: "Reason" }), "Unpaid");
    await user.click(screen.getByRole("button", { name: "Suspend 41 people" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The last super admin stays.");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Reason" }).value).toBe("Unpaid");
  });
});

it("asks for a reason, and takes a ready-made one", async () => {
  const reasons: string[] = [];
  const { user } = renderInApp(() => (
    <ReasonDialog
      open
      onClose={() => undefined}
      title="Reject this request"
      ready={[{ label: "Needs a contract", text: "Sign the contract first." }]}
      confirm="Reject request"
      onConfirm={async (reason) => reasons.push(reason)}
    />
  ));
  await user.click(await screen.findByRole("button", { name: "Reject request" }));
  expect(await screen.findByText("Say why, in a few words")).toBeDefined();
  expect(reasons).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Needs a contract" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(reasons).toEqual(["Sign the contract first."]));
});
