import { dateInWords } from "@gatehouse/shared/date-in-words";
import { render, toPlainText } from "@react-email/render";
import React from "react";
import { type MailFrame, MailLayout } from "./layout";
import { MailButton } from "./mail-button";
import { plainWords } from "./plain-words";
import { asWritten, type RenderedMail } from "./render";
import { styles } from "./theme";

type Item = { title: string; body: string; link: string; at: Date };
/** `count` of them in all, of which `items` are told. */
type Group = { title: string; items: Item[]; count: number };
type Digest = { groups: Group[]; link: string; frame: MailFrame };

const Told = ({ item, timeZone }: { item: Item; timeZone: string }) => {
  const { title, body, link, at } = plainWords(item);
  return (
    <>
      <p className="t1" style={styles.itemTitle}>
        <a className="t1" href={link} style={styles.inlineLink}>
          {title}
        </a>
      </p>
      <p className="t2" style={styles.itemText}>
        {body && (
          <>
            {body}
            <br />
          </>
        )}
        {dateInWords(at, timeZone)}
      </p>
    </>
  );
};

const Section = ({ group: { title, items, count }, timeZone }: { group: Group; timeZone: string }) => (
  <>
    <h2 className="t1 ln" style={styles.section}>
      {title}
    </h2>
    {items.map((item, index) => (
      <Told key={index} item={item} timeZone={timeZone} />
    ))}
    {count > items.length && (
      <p className="t2" style={styles.itemText}>
        {`And ${(count - items.length).toLocaleString("en")} more in the app.`}
      </p>
    )}
  </>
);

const subjectOf = (first: string, count: number): string =>
  count === 1 ? first : `${first} and ${(count - 1).toLocaleString("en")} more`;

/** Many messages in one mail, grouped by category. */
export const renderDigest = async ({ groups, link, frame: given }: Digest): Promise<RenderedMail> => {
  const frame = plainWords(given);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const { title } = plainWords({ title: groups[0]?.items[0]?.title ?? "" });
  const html = await render(
    <MailLayout
      frame={frame}
      title={subjectOf(title, count)}
      preheader={groups.map((group) => `${group.title} ${group.count.toLocaleString("en")}`).join(", ")}
    >
      <h1 className="t1" style={styles.heading}>
        {count === 1 ? "One message for you" : `${count.toLocaleString("en")} messages for you`}
      </h1>
      {groups.map((group) => (
        <Section key={group.title} group={group} timeZone={frame.timeZone} />
      ))}
      <div style={styles.afterItems}>
        <MailButton href={link}>Open notifications</MailButton>
      </div>
    </MailLayout>,
  );
  return { subject: subjectOf(title, count), html, text: toPlainText(html, asWritten).replace(/\n{3,}/g, "\n\n") };
};
