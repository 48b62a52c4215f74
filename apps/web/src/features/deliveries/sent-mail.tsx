import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryContent, WordsShown } from "@gatehouse/shared/notifications/delivery-content";
import { useState } from "react";
import { Facts } from "../../components/layout/facts";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { MailFrame } from "../../components/ui/mail-frame";
import { PlainText } from "../../components/ui/plain-text";
import { Segmented } from "../../components/ui/segmented";
import { Text } from "../../components/ui/text";

const parts = [
  { value: "mail", label: "Mail" },
  { value: "text", label: "Text" },
] as const;

const mailWidth = 660;

const wentOut = ({ state }: Delivery): boolean => state === "sent" || state === "bounced";

/** Which words it is shown in. */
const wordsInWords = (words: WordsShown, delivery: Delivery): string => {
  if (words === "digest") return "All that one digest told";
  if (words === "test") return "A test over sample data";
  if (words !== "present") return words.version === null ? "Gatehouse's own" : `Version ${words.version}`;
  return wentOut(delivery) ? "Those of today; older ones were not noted" : "Those of today; it did not go out";
};

type SentMailProps = { content: Extract<DeliveryContent, { kind: "email" }>; delivery: Delivery };

export const SentMail = ({ content, delivery }: SentMailProps) => {
  const [part, setPart] = useState<"mail" | "text">("mail");
  const { recipient, words, subject, html, text } = content;
  return (
    <Stack gap={3}>
      <Facts
        items={[
          { name: "To", value: `${recipient.name}, ${recipient.email}` },
          { name: "Subject", value: subject },
          { name: "Words", value: wordsInWords(words, delivery) },
        ]}
      />
      <Inline>
        <Segmented label="Part" value={part} onChange={setPart} options={parts} />
      </Inline>
      {part === "mail" ? (
        <MailFrame label="The mail" html={html} width={mailWidth} />
      ) : (
        <PlainText label="The text part">{text}</PlainText>
      )}
      <Text as="p" size="sm" tone="muted">
        Drawn with today's name and colors. Links are masked, so that nobody can act in the recipient's place.
      </Text>
    </Stack>
  );
};
