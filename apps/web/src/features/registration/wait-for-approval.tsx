import type { WaitingRegistration } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { CheckAgain } from "./check-again";
import { WaitingPage } from "./waiting-page";
import { WithdrawRegistration } from "./withdraw-registration";

type WaitForApprovalProps = {
  options: Pick<PublicSettings, "workspaceName" | "emailEnabled">;
  registration: WaitingRegistration;
  /** As it was typed a moment ago; kept by this page alone. */
  password: string;
};

export const WaitForApproval = ({ options, registration, password }: WaitForApprovalProps) => {
  const { workspaceName, emailEnabled } = options;
  const { firstName, email, isVerified, registeredAt } = registration;
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
        { title: "You registered", aside: <Time value={registeredAt} />, state: "done" },
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
      <CheckAgain credentials={{ email, password }} />
      <WithdrawRegistration credentials={{ email, password }} workspaceName={workspaceName} />
    </WaitingPage>
  );
};
