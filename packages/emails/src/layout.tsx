import { Body } from "@react-email/body";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import React, { type ReactNode } from "react";
import { ButtonColor } from "./button-color";
import { brass, type Scheme, styles, stylesheet } from "./theme";

/** What stands around the words of a mail. */
export type MailFrame = {
  workspaceName: string;
  /** Without shades of their own buttons are brass, without a logo there is an initial. */
  brand?: { button: Record<Scheme, string> | null; logoUrl: string | null };
  /** Address of the recipient. */
  email: string;
  /** Why they get it: a sentence to the recipient, without a full stop. */
  reason: string;
  /** Address of the installation. */
  address: string;
  /** In which dates are written. */
  timeZone: string;
  /** Where the recipient chooses what reaches them, and where they stop mails like this one. */
  preferencesLink?: string;
  unsubscribeLink?: string;
  /** Only for previews; else, as with `auto`, the reader's mail program decides. */
  scheme?: Scheme | "auto";
};

const Masthead = ({ workspaceName, brand }: Pick<MailFrame, "workspaceName" | "brand">) => (
  <table role="presentation" cellPadding={0} cellSpacing={0} style={{ marginBottom: 16 }}>
    <tbody>
      <tr>
        {brand?.logoUrl ? (
          <td style={styles.logoTile} data-skip-in-text="true">
            <img src={brand.logoUrl} alt="" height={28} style={styles.logo} />
          </td>
        ) : (
          <td align="center" style={styles.mark} data-skip-in-text="true">
            {[...workspaceName][0]?.toUpperCase()}
          </td>
        )}
        <td className="t1" style={styles.workspace}>
          {workspaceName}
        </td>
      </tr>
    </tbody>
  </table>
);

const asClause = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const Choices = ({ preferencesLink, unsubscribeLink }: MailFrame) => (
  <>
    <br />
    <a className="t3" href={preferencesLink} style={styles.footerLink}>
      Change what reaches you
    </a>
    {" · "}
    <a className="t3" href={unsubscribeLink} style={styles.footerLink}>
      Stop these e-mails
    </a>
  </>
);

type Layout = { frame: MailFrame; title: string; preheader: string; children: ReactNode };

/** One column on the canvas: mark and name, one card, and the reason for the mail below. */
export const MailLayout = ({ frame, title, preheader, children }: Layout) => {
  const button = frame.brand?.button ?? brass;
  return (
    <Html>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{stylesheet(button.dark, frame.scheme)}</style>
      </Head>
      <Preview>{preheader}</Preview>
      <Body className="bg" style={styles.canvas}>
        <Container width={600} style={styles.container}>
          <Masthead {...frame} />
          <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
            <tbody>
              <tr>
                <td className="card" style={styles.card}>
                  <ButtonColor value={button.light}>{children}</ButtonColor>
                </td>
              </tr>
              <tr>
                <td className="t3" style={styles.footer}>
                  {`Sent to ${frame.email} because ${asClause(frame.reason)}. ${frame.workspaceName}, ${new URL(frame.address).host}`}
                  {frame.unsubscribeLink && <Choices {...frame} />}
                </td>
              </tr>
            </tbody>
          </table>
        </Container>
      </Body>
    </Html>
  );
};
