import { Outlet } from "@tanstack/react-router";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { TabLink, Tabs } from "../../components/ui/tabs";

/** Around the parts of the profile. */
export const ProfileLayout = () => (
  <Page width="wide">
    <PageHeader title="Profile" />
    <Tabs label="About you">
      <TabLink to="/profile" activeOptions={{ exact: true }}>
        General
      </TabLink>
      <TabLink to="/profile/notifications">Notifications</TabLink>
      <TabLink to="/profile/password">Password and sign-in</TabLink>
      <TabLink to="/profile/sessions">Sessions</TabLink>
    </Tabs>
    <Outlet />
  </Page>
);
