import type { RegisterInput } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { useId } from "react";
import type { ZodForm } from "../../components/form/use-zod-form";
import { Stack } from "../../components/layout/stack";
import { Checkbox } from "../../components/ui/checkbox";
import { ExternalLink } from "../../components/ui/link";
import { Text } from "../../components/ui/text";

type ConsentFieldProps = {
  form: ZodForm<RegisterInput, RegisterInput>;
  links: Pick<PublicSettings, "termsUrl" | "privacyUrl">;
};

const Words = ({ links: { termsUrl, privacyUrl } }: Pick<ConsentFieldProps, "links">) => {
  const terms = <ExternalLink href={termsUrl}>terms of use</ExternalLink>;
  const privacy = <ExternalLink href={privacyUrl}>privacy notice</ExternalLink>;
  if (!privacyUrl) return <>I accept the {terms}.</>;
  if (!termsUrl) return <>I have read the {privacy}.</>;
  return (
    <>
      I accept the {terms} and have read the {privacy}.
    </>
  );
};

/** Nothing where the workspace links neither terms nor a privacy notice. */
export const ConsentField = ({ form, links }: ConsentFieldProps) => {
  const id = useId();
  if (!links.termsUrl && !links.privacyUrl) return null;
  form.labels.set("acceptsTerms", "Terms");
  const error = form.formState.errors.acceptsTerms?.message;
  return (
    <Stack gap={1}>
      <Checkbox
        label={<Words links={links} />}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && id}
        {...form.register("acceptsTerms")}
      />
      {error && (
        <Text as="p" id={id} size="xs" tone="danger">
          {error}
        </Text>
      )}
    </Stack>
  );
};
