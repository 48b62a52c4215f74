import type { ReactNode } from "react";

type WithPreviewProps = {
  /** "As people see it" */
  label: string;
  preview: ReactNode;
  children: ReactNode;
};

/** What is edited left, how it looks to others right, below it where there is no room. */
export const WithPreview = ({ label, preview, children }: WithPreviewProps) => (
  <div className="grid items-start gap-x-6 gap-y-5 md:grid-cols-[minmax(0,1fr)_220px]">
    {children}
    <figure className="flex min-w-0 flex-col gap-2 border-line max-md:border-t max-md:pt-4 md:self-stretch md:border-l md:pl-6">
      <figcaption className="text-xs text-text-3">{label}</figcaption>
      {preview}
    </figure>
  </div>
);
