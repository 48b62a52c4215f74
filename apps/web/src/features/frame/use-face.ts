import { useLocation } from "@tanstack/react-router";
import { useCurrentUser } from "../../lib/session";
import { useStored } from "../../lib/use-stored";
import { homePath } from "../auth/home-path";
import { type Face, facesOf } from "./navigation";

const isKey = (value: unknown): value is Face["key"] => value === "portal" || value === "admin" || value === "chat";

/** The face one is in: by the address, and on pages that belong to all of them the one chosen last. */
export const useFace = () => {
  const user = useCurrentUser();
  const faces = facesOf(user);
  const home = homePath(user);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [chosen, choose] = useStored<Face["key"] | null>("face", null, isKey);
  const here = faces.find(({ to }) => path === to || path.startsWith(`${to}/`));
  const face = here ?? faces.find(({ key }) => key === chosen) ?? faces.find(({ to }) => to === home) ?? faces[0];
  return { faces, face, choose };
};
