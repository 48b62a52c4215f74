import { LinkButton } from "../../components/ui/link-button";
import { Text } from "../../components/ui/text";
import { ResendLink } from "./resend-link";
import { WaitingPage } from "./waiting-page";

type WaitForProofProps = { workspaceName: string; email: string; onChange: () => void };

/** The same for every address, known or not: what becomes of it stands in the mail. */
export const WaitForProof = ({ workspaceName, email, onChange }: WaitForProofProps) => (
  <WaitingPage
    title="Look into your mailbox"
    lead="A link there proves that the address is yours."
    workspaceName={workspaceName}
    steps={[
      { title: "You registered", state: "done" },
      {
        title: "You confirm your e-mail address",
        detail: "Open the link and type your password. It works for three days.",
        state: "current",
      },
      { title: "You are in", detail: "If an admin has to agree first, the page tells you.", state: "to-do" },
    ]}
    mail={
      <>
        We wrote to{" "}
        <Text weight="medium" tone="default" canBreak>
          {email}
        </Text>
        . Nothing there? Look among the unwanted mail, or ask for another one.
      </>
    }
  >
    <ResendLink email={email} />
    <Text as="p" size="sm" tone="muted" align="center">
      Is the address wrong? <LinkButton onClick={onChange}>Change it</LinkButton>
    </Text>
  </WaitingPage>
);
