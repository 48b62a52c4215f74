import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { trpc } from "../../lib/trpc";
import { EmailOffBanner } from "./email-off-banner";

export const AdminLayout = () => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  return (
    <>
      {installation?.emailEnabled === false && <EmailOffBanner />}
      <Outlet />
    </>
  );
};
