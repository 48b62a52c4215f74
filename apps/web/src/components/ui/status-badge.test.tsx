import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { StatusBadge } from "./status-badge";

const shapeOf = (element: Element) => element.querySelector("svg")?.innerHTML;

it("tells states apart by word and shape, not by color alone", () => {
  const { container: active } = render(<StatusBadge status="active" label="Active" />);
  const { container: pending } = render(<StatusBadge status="pending" label="Pending" />);
  const { container: suspended } = render(<StatusBadge status="suspended" label="Suspended" />);
  expect([active, pending, suspended].map((badge) => badge.textContent)).toEqual(["Active", "Pending", "Suspended"]);
  expect(new Set([active, pending, suspended].map(shapeOf)).size).toBe(3);
});
