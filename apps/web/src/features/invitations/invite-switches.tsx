import { Grid } from "../../components/layout/grid";
import { Panel } from "../../components/layout/panel";
import { Switch } from "../../components/ui/switch";
import type { InvitationForm } from "./new-invitation";

export const InviteSwitches = ({ form }: { form: InvitationForm }) => (
  <Panel>
    <Grid columns={2} gap={6}>
      <Switch label="Portal access" help="Catalog and own apps" {...form.register("portalAccess")} />
      <Switch label="Chat access" help="Models and assistants" {...form.register("chatAccess")} />
    </Grid>
  </Panel>
);
