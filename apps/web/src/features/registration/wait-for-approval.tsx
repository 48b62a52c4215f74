import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { ButtonLink } from "../../components/ui/button-link";
import { Text } from "../../components/ui/text";
import { WaitingPage } from "./waiting-page";

type WaitForApprovalProps = {
  options: Pick<PublicSettings, "workspaceName" | "emailEnabled">;
  firstName: string;
  email: string;
  isVerified: boolean;
};

export const WaitForApproval = ({ options, firstName, email, isVerified }: WaitForApprovalProps) => {
  const { workspaceName, emailEnabled } = options;
  const address = (
    <Text weight="medium" tone="default" canBreak>
      {email}
    </Text>
  );
  return (
    <WaitingPage
      title={`Almost there, ${firstName}`}
      lead={`An admin of ${workspaceName} looks at new people first.`}
      workspaceName={workspaceName}
      steps={[
        { title: "You registered", state: "done" },
        ...(isVerified ? [{ title: "Your e-mail is verified", state: "done" } as const] : []),
        { title: "An admin approves", detail: "All admins were told.", state: "current" },
        { title: "You sign in", detail: "With the password you chose.", state: "to-do" },
      ]}
      mail={
        emailEnabled ? (
          <>We write to {address} either way. You can close this page.</>
        ) : (
          <>No mail goes out from here. Sign in with {address} from time to time: it tells how things stand.</>
        )
      }
    >
      <ButtonLink to="/auth/password/login" size="lg" isBlock>
        Try to sign in
      </ButtonLink>
    </WaitingPage>
  );
};
