import type { Template } from "@gatehouse/shared/templates/template";
import { Dotted } from "../../components/layout/dotted";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";

export const BackToTemplates = () => <Link to="/admin/settings/templates">All templates</Link>;

export const TemplateMeta = ({ template: { type, liveVersion } }: { template: Template }) => (
  <Dotted>
    <Text isMono>{type}</Text>
    {liveVersion > 1 ? `version ${liveVersion} is live` : "Gatehouse’s words are live"}
  </Dotted>
);
