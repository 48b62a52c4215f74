import { emailDomain } from "@gatehouse/shared/users/email";
import { ChipsInput } from "../../components/ui/chips-input";

type DomainsInputProps = { values: readonly string[]; onChange: (values: string[]) => void };

const check = (typed: string) => {
  const { data, error } = emailDomain.safeParse(typed);
  return data === undefined
    ? { problem: `“${typed}”: ${error?.issues[0]?.message ?? "Enter a domain"}` }
    : { value: data };
};

/** Holds the schema, so it is loaded apart from its page. */
export const DomainsInput = (props: DomainsInputProps) => (
  <ChipsInput label="Domains" placeholder="company.com" check={check} {...props} />
);
