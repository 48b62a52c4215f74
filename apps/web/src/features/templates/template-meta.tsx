import type { Template } from "@gatehouse/shared/templates/template";
import { Dotted } from "../../components/layout/dotted";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { formatNumber } from "../../lib/format";

export const BackToTemplates = () => <Link to="/admin/settings/templates">All templates</Link>;

export const TemplateMeta = ({ template: { type, mail } }: { template: Template }) => (
  <Dotted>
    <Text isMono>{type}</Text>
    {mail && `${mail.sentThisYear === 0 ? "None" : formatNumber(mail.sentThisYear)} sent this year`}
  </Dotted>
);
