import { getTemplate, getTemplateVersion } from "@gatehouse/core/templates/get-template";
import { listTemplates } from "@gatehouse/core/templates/list-templates";
import { previewTemplate } from "@gatehouse/core/templates/preview-template";
import { publishTemplate, resetTemplate } from "@gatehouse/core/templates/publish-template";
import { discardTemplateDraft, saveTemplateDraft } from "@gatehouse/core/templates/save-template-draft";
import { sendTestMail } from "@gatehouse/core/templates/send-test-mail";
import { updateTemplate } from "@gatehouse/core/templates/update-template";
import {
  previewTemplateInput,
  templateRevisionInput,
  templateTypeInput,
  templateVersionInput,
  templateWordsInput,
  testTemplateInput,
  updateTemplateInput,
} from "@gatehouse/shared/templates/template";
import { renderSample } from "../mail/render-sample";
import { procedureFor, router } from "../trpc/trpc";

export const templatesRouter = router({
  all: procedureFor("templates:read").query(({ ctx }) => listTemplates(ctx)),
  get: procedureFor("templates:read")
    .input(templateTypeInput)
    .query(({ ctx, input }) => getTemplate(ctx, input)),
  version: procedureFor("templates:read")
    .input(templateVersionInput)
    .query(({ ctx, input }) => getTemplateVersion(ctx, input)),
  /** Changes nothing; the words are too long for an address. */
  preview: procedureFor("templates:read")
    .input(previewTemplateInput)
    .mutation(({ ctx, input }) => previewTemplate(ctx, input, renderSample)),
  update: procedureFor("templates:update")
    .input(updateTemplateInput)
    .mutation(({ ctx, input }) => updateTemplate(ctx, input)),
  saveDraft: procedureFor("templates:update")
    .input(templateWordsInput)
    .mutation(({ ctx, input }) => saveTemplateDraft(ctx, input)),
  discardDraft: procedureFor("templates:update")
    .input(templateRevisionInput)
    .mutation(({ ctx, input }) => discardTemplateDraft(ctx, input)),
  publish: procedureFor("templates:update")
    .input(templateWordsInput)
    .mutation(({ ctx, input }) => publishTemplate(ctx, input, renderSample)),
  reset: procedureFor("templates:update")
    .input(templateRevisionInput)
    .mutation(({ ctx, input }) => resetTemplate(ctx, input)),
  sendTest: procedureFor("templates:update")
    .input(testTemplateInput)
    .mutation(({ ctx, input }) => sendTestMail(ctx, input, renderSample)),
});
