import { logoTypes, maxLogoBytes } from "@gatehouse/shared/branding/logo-limits";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Inline } from "../../components/layout/inline";
import { SettingRow } from "../../components/settings/setting-row";
import { Button } from "../../components/ui/button";
import { FileButton } from "../../components/ui/file-button";
import { Picture } from "../../components/ui/picture";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { api, trpc } from "../../lib/trpc";

const inBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};

/** The picture in mails; saved at once, since nothing else depends on it. */
export const LogoRow = () => {
  const { data } = useQuery(trpc.branding.get.queryOptions());
  const [problem, setProblem] = useState<string>();
  const remove = useMutation(trpc.branding.removeLogo.mutationOptions());
  const upload = useMutation({
    mutationFn: async (file: File) => api.branding.setLogo.mutate({ image: await inBase64(file) }),
    onSuccess: () => setProblem(undefined),
    onError: (error) => {
      const words = problemOf(error).fields?.image;
      setProblem(words);
      if (words) markShown(error);
    },
  });
  const choose = (file: File) => {
    if (file.size > maxLogoBytes) setProblem("At most 200 kB");
    else upload.mutate(file);
  };
  return (
    <SettingRow
      name="Logo"
      help="In mails beside the name: PNG, JPEG or WebP, at most 200 kB, a square one fits best"
      error={problem}
    >
      <Inline gap={2} isWrapping>
        {data?.logoPath && <Picture path={data.logoPath} label="The logo" />}
        <FileButton accept={logoTypes.join(",")} isLoading={upload.isPending} onChoose={choose}>
          {data?.logoPath ? "Replace" : "Upload"}
        </FileButton>
        {data?.logoPath && (
          <Button variant="ghost" isLoading={remove.isPending} onClick={() => remove.mutate()}>
            Remove
          </Button>
        )}
      </Inline>
    </SettingRow>
  );
};
