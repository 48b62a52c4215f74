import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";

const EmailOffBanner = lazily(() => import("./email-off-banner"), "EmailOffBanner");

export const AdminLayout = () => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  return (
    <>
      {installation?.emailEnabled === false && (
        <Suspense>
          <EmailOffBanner />
        </Suspense>
      )}
      <Outlet />
    </>
  );
};
