import type { CurrentUser } from "@gatehouse/shared/users/user";
import type { UserDeparture } from "@gatehouse/shared/users/user-changes";
import { useState } from "react";
import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { Field } from "../../components/ui/field";
import { successorOptions } from "./user-options";

/** Asks who takes over when the last admin of an organization leaves that seat. */
export const useSuccessor = ({ id, name, organization }: Pick<CurrentUser, "id" | "name" | "organization">) => {
  const [successor, setSuccessor] = useState<Option | null>(null);
  return {
    successorId: successor?.id,
    field: ({ needsSuccessor }: UserDeparture) =>
      needsSuccessor && (
        <Field
          label="Next admin of the organization"
          help={`${name} is the only admin of ${organization?.name ?? "the organization"}. Somebody has to take over.`}
        >
          <Combobox
            label="Next admin of the organization"
            options={successorOptions(organization?.id, id)}
            value={successor}
            onChange={setSuccessor}
            placeholder="Type a name"
          />
        </Field>
      ),
  };
};
