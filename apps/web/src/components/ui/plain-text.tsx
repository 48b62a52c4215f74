/** A text with its own line breaks: the text part of a mail. */
export const PlainText = ({ label, children }: { label: string; children: string }) => (
  <section aria-label={label} className="rounded-lg border border-line bg-surface p-4">
    <pre className="font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap text-text-2">{children}</pre>
  </section>
);
