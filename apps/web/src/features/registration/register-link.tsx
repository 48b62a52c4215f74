import { useQuery } from "@tanstack/react-query";
import { Link } from "../../components/ui/link";
import { trpc } from "../../lib/trpc";

/** The way to self-registration, where the workspace opens it; else words for those who have no account. */
export const RegisterLink = ({ otherwise }: { otherwise: string }) => {
  const { data } = useQuery(trpc.registration.options.queryOptions());
  if (!data?.peopleMayRegister) return otherwise;
  return (
    <>
      New here? <Link to="/auth/password/register">Create an account</Link>
    </>
  );
};
