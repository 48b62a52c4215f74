import { categoryLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { TemplateSummary } from "@gatehouse/shared/templates/template";
import { EditorGroup, EditorItem } from "../../components/layout/editor-page";
import { Text } from "../../components/ui/text";

const markOf = ({ isOn, liveVersion }: TemplateSummary): string | undefined => {
  if (!isOn) return "Off";
  return liveVersion > 1 ? `v${liveVersion}` : undefined;
};

/** By category; those whose name or type holds what is searched for. */
export const TemplateList = ({ templates, search }: { templates: TemplateSummary[]; search: string }) => {
  const words = search.trim().toLowerCase();
  const found = templates.filter(({ title, type }) => `${title} ${type}`.toLowerCase().includes(words));
  const categories = Object.keys(categoryLabels) as NotificationCategory[];
  if (found.length === 0)
    return (
      <Text as="p" size="sm" tone="muted">
        No template matches.
      </Text>
    );
  return categories
    .filter((category) => found.some((template) => template.category === category))
    .map((category) => (
      <EditorGroup key={category} heading={categoryLabels[category]}>
        {found
          .filter((template) => template.category === category)
          .map((template) => (
            <EditorItem
              key={template.type}
              to="/admin/settings/templates/$type"
              params={{ type: template.type }}
              title={template.title}
              mark={markOf(template)}
              isLocked={template.isMandatory}
              hasDraft={template.hasDraft}
              isFaint={!template.isOn}
            />
          ))}
      </EditorGroup>
    ));
};
