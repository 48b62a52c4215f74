import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { MailX } from "lucide-react";
import { Banner } from "../../components/layout/banner";
import { Code } from "../../components/ui/code";
import { trpc } from "../../lib/trpc";

export const AdminLayout = () => {
  const { data: installation } = useQuery(trpc.setup.status.queryOptions());
  return (
    <>
      {installation?.emailEnabled === false && (
        <Banner icon={MailX}>
          E-mail is not configured: mails are skipped, and links are offered for copying. Set <Code>SMTP_SERVER</Code>{" "}
          and restart to send them.
        </Banner>
      )}
      <Outlet />
    </>
  );
};
