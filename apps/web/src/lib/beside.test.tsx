import { CatchBoundary } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, it, vi } from "vitest";
import { beside } from "./beside";

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

it("keeps the place until the part is there, and draws it at once from then on", async () => {
  const Part = beside(async () => ({ Greeting }), "Greeting");
  render(<Part name="Ada" fallback={<p>Loading</p>} />);
  expect(screen.getByText("Loading")).toBeDefined();
  expect(await screen.findByText("Hello Ada")).toBeDefined();
  expect(screen.queryByText("Loading")).toBeNull();
  render(<Part name="Grace" fallback={<p>Loading</p>} />);
  expect(screen.getByText("Hello Grace")).toBeDefined();
});

it("is drawn when its code comes right after the place was", async () => {
  let arrive: () => unknown = () => {};
  const code = new Promise<{ Greeting: typeof Greeting }>(() => {});
  vi.spyOn(code, "then").mockImplementation((loaded) => {
    arrive = () => loaded?.({ Greeting });
    return Promise.resolve() as never;
  });
  const Part = beside(() => code, "Greeting");
  const Page = () => {
    useLayoutEffect(() => void arrive());
    return <Part name="Ada" fallback={<p>Loading</p>} />;
  };
  render(<Page />);
  expect(await screen.findByText("Hello Ada")).toBeDefined();
});

it("fails where it stands when its code can't be loaded", async () => {
  const Part = beside((): Promise<{ Greeting: typeof Greeting }> => Promise.reject(new Error("offline")), "Greeting");
  render(
    <CatchBoundary getResetKey={() => 0} errorComponent={({ error }) => <p>{String(error)}</p>}>
      <Part name="Ada" fallback={<p>Loading</p>} />
    </CatchBoundary>,
  );
  expect(await screen.findByText("Error: offline")).toBeDefined();
});
