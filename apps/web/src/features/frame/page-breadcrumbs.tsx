import { useLocation } from "@tanstack/react-router";
import { Breadcrumbs } from "../../components/ui/breadcrumbs";
import { placeOf } from "./navigation";

export const PageBreadcrumbs = () => {
  const place = placeOf(useLocation({ select: ({ pathname }) => pathname }));
  if (!place) return null;
  return (
    <Breadcrumbs above={place.group ? [{ key: place.group, crumb: place.group }] : []} current={place.item.label} />
  );
};
