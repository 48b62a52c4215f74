import { useQuery } from "@tanstack/react-query";
import { FormColumn } from "../../components/layout/form-column";
import { trpc } from "../../lib/trpc";
import { AnswersSection } from "./answers-section";
import { DeleteSection } from "./delete-section";
import { EmailSection } from "./email-section";
import { NameSection } from "./name-section";
import { ThemeSection } from "./theme-section";

export const ProfilePage = () => {
  const { data: profile } = useQuery(trpc.profile.get.queryOptions());
  return (
    <FormColumn>
      <NameSection />
      <EmailSection profile={profile} />
      <AnswersSection profile={profile} />
      <ThemeSection />
      <DeleteSection />
    </FormColumn>
  );
};
