import { useLocation } from "@tanstack/react-router";
import { Breadcrumbs } from "../../components/ui/breadcrumbs";
import { useCurrentUser } from "../../lib/session";
import { placeOf } from "./navigation";

export const PageBreadcrumbs = () => {
  const user = useCurrentUser();
  const place = placeOf(user, useLocation({ select: ({ pathname }) => pathname }));
  if (!place) return null;
  return (
    <Breadcrumbs above={place.group ? [{ key: place.group, crumb: place.group }] : []} current={place.item.label} />
  );
};
