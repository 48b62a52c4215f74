import { useQuery } from "@tanstack/react-query";
import { Link } from "../../components/ui/link";
import { trpc } from "../../lib/trpc";

/** The way to self-registration; where the workspace is closed, only for those who have a code. */
export const RegisterLink = ({ workspaceName }: { workspaceName: string }) => {
  const { data } = useQuery(trpc.registration.options.queryOptions());
  if (data?.peopleMayRegister)
    return (
      <>
        New here? <Link to="/auth/password/register">Create an account</Link>
      </>
    );
  return (
    <>
      No account yet? An admin of {workspaceName} can help, or{" "}
      <Link to="/auth/password/register">use an invite code</Link>.
    </>
  );
};
