import { useQuery } from "@tanstack/react-query";
import { MailX } from "lucide-react";
import { Banner } from "../../components/layout/banner";
import { Code } from "../../components/ui/code";
import { Link } from "../../components/ui/link";
import { formatMoment } from "../../lib/format";
import { formatBounded } from "../../lib/format-bounded";
import { trpc } from "../../lib/trpc";

const skippedMails = { state: "skipped", channel: "email" } as const;

/** What is true while there is no SMTP server: calm, on every page of those who can do something about it. */
export const EmailOffBanner = () => {
  const { data: off } = useQuery(trpc.deliveries.emailOff.queryOptions());
  const skipped = off && off.skipped.value > 0 && (
    <>
      <Link to="/admin/deliveries" search={skippedMails}>
        {formatBounded(off.skipped)} {off.skipped.value === 1 ? "mail was" : "mails were"} skipped
      </Link>
      .{" "}
    </>
  );
  return (
    <Banner icon={MailX}>
      E-mail is off{off?.since && ` since ${formatMoment(off.since)}`}. {skipped}Messages in the app go out, and links
      are offered for copying. Set <Code>SMTP_SERVER</Code> and restart to send mails.
    </Banner>
  );
};
