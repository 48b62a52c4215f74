import { Grid } from "../../components/layout/grid";
import { Panel } from "../../components/layout/panel";
import { Switch } from "../../components/ui/switch";
import type { NewUserForm } from "./new-user-form";

export const AddUserSwitches = ({ form }: { form: NewUserForm }) => {
  const isInvited = form.watch("invitation") !== undefined;
  return (
    <Panel>
      <Grid columns={2} gap={6}>
        <Switch label="Portal access" help="Catalog and own apps" {...form.register("portalAccess")} />
        <Switch label="Chat access" help="Models and assistants" {...form.register("chatAccess")} />
        {!isInvited && (
          <Switch label="E-mail verified" help="You vouch for the address" {...form.register("emailVerified")} />
        )}
      </Grid>
    </Panel>
  );
};
