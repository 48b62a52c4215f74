type MailHeadProps = {
  to: string;
  subject: string;
  /** Shown beside the subject in the list of mails. */
  preheader: string;
};

/** What stands above a mail in its reader's program. */
export const MailHead = ({ to, subject, preheader }: MailHeadProps) => (
  <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-2 gap-y-0.5 text-xs text-text-3 wrap-anywhere">
    <dt>To</dt>
    <dd>{to}</dd>
    <dt>Subject</dt>
    <dd className="font-medium text-text">{subject}</dd>
    <dt className="sr-only">Preview line</dt>
    <dd className="col-start-2">{preheader || "No preview line"}</dd>
  </dl>
);
