import { useMutation } from "@tanstack/react-query";
import { MailPlus } from "lucide-react";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { trpc } from "../../lib/trpc";

/** Sends the link that proves an address once more. */
export const ResendLink = ({ email }: { email: string }) => {
  const resend = useMutation(trpc.registration.resendVerification.mutationOptions());
  if (resend.isSuccess)
    return (
      <div role="status">
        <Note tone="success">A new link is on its way to {email}. Older ones work no more.</Note>
      </div>
    );
  return (
    <Button icon={MailPlus} size="lg" isBlock isLoading={resend.isPending} onClick={() => resend.mutate({ email })}>
      Send the link again
    </Button>
  );
};
