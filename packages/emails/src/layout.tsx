import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import React, { type ReactNode } from "react";
import { styles, stylesheet } from "./theme";

export const Strong = ({ children }: { children: ReactNode }) => (
  <b className="t1" style={styles.strong}>
    {children}
  </b>
);

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <p className="t2" style={styles.body}>
    {children}
  </p>
);

const Masthead = ({ workspaceName }: { workspaceName: string }) => (
  <table role="presentation" cellPadding={0} cellSpacing={0} style={{ marginBottom: 16 }}>
    <tbody>
      <tr>
        <td align="center" style={styles.mark} data-skip-in-text="true">
          {[...workspaceName][0]?.toUpperCase()}
        </td>
        <td className="t1" style={styles.workspace}>
          {workspaceName}
        </td>
      </tr>
    </tbody>
  </table>
);

/** The address in words, for clients in which the button does nothing; the text part has it beside the button. */
const LinkInWords = ({ link, note }: { link: string; note: ReactNode }) => (
  <>
    <p className="t2" style={styles.small}>
      {note} <span data-skip-in-text="true">If the button does nothing, open this address:</span>
    </p>
    <p className="t2" style={styles.link} data-skip-in-text="true">
      {link}
    </p>
  </>
);

type Layout = {
  workspaceName: string;
  recipient: { email: string };
  /** Line that clients show beside the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
  action: { label: string; link: string; note?: ReactNode };
  closing: ReactNode;
  /** Goes on after "Sent to … because". */
  because: string;
};

/** One column on the canvas: mark and name, one card with one button, and the reason for the mail below. */
export const MailLayout = ({
  workspaceName,
  recipient,
  preview,
  heading,
  children,
  action,
  closing,
  because,
}: Layout) => (
  <Html>
    <Head>
      <meta name="viewport" content="width=device-width" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>{heading}</title>
      <style>{stylesheet}</style>
    </Head>
    <Preview>{preview}</Preview>
    <Body className="bg" style={styles.canvas}>
      <Container width={600} style={styles.container}>
        <Masthead workspaceName={workspaceName} />
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
          <tbody>
            <tr>
              <td className="card" style={styles.card}>
                <h1 className="t1" style={styles.heading}>
                  {heading}
                </h1>
                {children}
                <Button className="cta" href={action.link} style={styles.button}>
                  {action.label}
                </Button>
                <LinkInWords link={action.link} note={action.note} />
                <p className="t2 ln" style={styles.closing}>
                  {closing}
                </p>
              </td>
            </tr>
            <tr>
              <td className="t3" style={styles.footer}>
                Sent to {recipient.email} because {because}. {workspaceName}, {new URL(action.link).host}
              </td>
            </tr>
          </tbody>
        </table>
      </Container>
    </Body>
  </Html>
);
