import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { useCurrentUser } from "../../lib/session";
import { NameSection } from "./name-section";
import { PasswordSection } from "./password-section";
import { SessionSection } from "./session-section";
import { ThemeSection } from "./theme-section";

export const ProfilePage = () => {
  const { email } = useCurrentUser();
  return (
    <Page width="form">
      <PageHeader title="Profile" lead={email} />
      <NameSection />
      <PasswordSection />
      <SessionSection />
      <ThemeSection />
    </Page>
  );
};
