import { type QueryKey, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { type LinkProps, useLocation, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Breadcrumbs } from "../../components/ui/breadcrumbs";
import { Link } from "../../components/ui/link";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { type NavItem, placeOf } from "./navigation";

type Draw = (name?: string) => ReactNode;

type NamedProps<Raw, Failure, Key extends QueryKey> = {
  query: UseQueryOptions<Raw, Failure, string, Key>;
  draw: Draw;
};

const crumbTo = (to: NonNullable<LinkProps["to"]>, label: string) => ({
  key: to,
  crumb: (
    <Link to={to} look="plain">
      {label}
    </Link>
  ),
});

/** The page below asks for the thing; its name stands here as soon as it is known. */
const Named = <Raw, Failure, Key extends QueryKey>({ query, draw }: NamedProps<Raw, Failure, Key>) =>
  draw(useQuery({ ...query, enabled: false }).data);

const name = { select: (thing: { name: string }) => thing.name };

const things: Partial<Record<NavItem["to"], (id: string, draw: Draw) => ReactNode>> = {
  "/admin/invite-codes": (id, draw) => (
    <Named query={trpc.inviteCodes.get.queryOptions({ id }, { select: ({ code }) => code })} draw={draw} />
  ),
  "/admin/organizations": (id, draw) => <Named query={trpc.organizations.get.queryOptions({ id }, name)} draw={draw} />,
  // Of the settings only webhooks have pages of their own.
  "/admin/settings": (id, draw) => <Named query={trpc.webhooks.get.queryOptions({ id }, name)} draw={draw} />,
  "/admin/teams": (id, draw) => <Named query={trpc.teams.get.queryOptions({ id }, name)} draw={draw} />,
  "/admin/users": (id, draw) => <Named query={trpc.users.get.queryOptions({ id }, name)} draw={draw} />,
};

const templatesPath = "/admin/settings/templates";

/** The only page that lies below one of the settings. */
const TemplateBreadcrumbs = ({ type = "" }: { type?: string }) => (
  <Named
    query={trpc.templates.get.queryOptions({ type }, { select: ({ title }) => title })}
    draw={(title) => (
      <Breadcrumbs
        above={[crumbTo("/admin/settings", "Settings"), crumbTo("/admin/settings/notifications", "Notifications")]}
        current={title ?? "Templates"}
      />
    )}
  />
);

export const PageBreadcrumbs = () => {
  const user = useCurrentUser();
  const place = placeOf(user, useLocation({ select: ({ pathname }) => pathname }));
  const { id, type } = useParams({ strict: false });
  const isTemplate = useLocation({ select: ({ pathname }) => pathname.startsWith(templatesPath) });
  if (!place) return null;
  if (isTemplate) return <TemplateBreadcrumbs type={type} />;
  const { group, item } = place;
  const list = crumbTo(item.to, item.label);
  const draw: Draw = (name) => (
    <Breadcrumbs
      above={[...(group ? [{ key: group, crumb: group }] : []), ...(name ? [list] : [])]}
      current={name ?? item.label}
    />
  );
  return (id && things[item.to]?.(id, draw)) || draw();
};
