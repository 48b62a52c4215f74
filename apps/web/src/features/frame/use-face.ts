import { useLocation } from "@tanstack/react-router";
import { useCurrentUser } from "../../lib/session";
import { useStored } from "../../lib/use-stored";
import { type Face, facesOf } from "./navigation";

const isKey = (value: unknown): value is Face["key"] => value === "portal" || value === "admin";

/** The face one is in: by the address, and on pages that belong to all of them the one chosen last. */
export const useFace = () => {
  const faces = facesOf(useCurrentUser());
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [chosen, choose] = useStored<Face["key"] | null>("face", null, isKey);
  const here = faces.find(({ to }) => path === to || path.startsWith(`${to}/`));
  const face = here ?? faces.find(({ key }) => key === chosen) ?? faces.at(-1);
  return { faces, face, choose };
};
