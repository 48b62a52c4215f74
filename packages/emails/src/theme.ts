import type { CSSProperties } from "react";

const sans = "'Inter Variable',Inter,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const mono = "'Geist Mono Variable',ui-monospace,Menlo,monospace";

/** Mail clients know neither custom properties nor oklch: these are the design's tokens as hex. */
const light = {
  canvas: "#f7f5f2",
  card: "#fefefd",
  line: "#e5e3de",
  text: "#211d1a",
  text2: "#504c47",
  text3: "#6a655f",
  onButton: "#fefdfa",
  mark: "#eee4cf",
  onMark: "#5c4017",
};

const body = { margin: "0 0 16px", fontFamily: sans, fontSize: 15, lineHeight: "24px", color: light.text2 };
const small = { ...body, fontSize: 13, lineHeight: "20px" };

export type Scheme = "light" | "dark";

/** What a button wears where the workspace chose no color. */
export const brass = { light: "#8b5e0c", dark: "#ddb461" };

export const styles = {
  canvas: { margin: 0, padding: "32px 16px", backgroundColor: light.canvas },
  container: { width: "100%", maxWidth: 600 },
  mark: {
    width: 28,
    height: 28,
    borderRadius: 6,
    backgroundColor: light.mark,
    fontFamily: sans,
    fontSize: 13,
    fontWeight: 600,
    color: light.onMark,
  },
  logoTile: { padding: 3, borderRadius: 6, backgroundColor: light.card },
  logo: { display: "block", height: 28, maxWidth: 160 },
  workspace: {
    paddingLeft: 10,
    fontFamily: sans,
    fontSize: 15,
    lineHeight: "20px",
    fontWeight: 600,
    letterSpacing: "-0.01em",
    color: light.text,
  },
  card: { backgroundColor: light.card, border: `1px solid ${light.line}`, borderRadius: 8, padding: 32 },
  heading: {
    margin: "0 0 12px",
    fontFamily: sans,
    fontSize: 22,
    lineHeight: "30px",
    fontWeight: 600,
    letterSpacing: "-0.02em",
    color: light.text,
    overflowWrap: "anywhere",
  },
  body: { ...body, overflowWrap: "anywhere" },
  strong: { color: light.text, fontWeight: 600 },
  button: {
    margin: "8px 0 20px",
    padding: "11px 20px",
    borderRadius: 6,
    fontFamily: sans,
    fontSize: 15,
    lineHeight: "20px",
    fontWeight: 600,
    color: light.onButton,
  },
  subheading: {
    margin: "8px 0 8px",
    fontFamily: sans,
    fontSize: 16,
    lineHeight: "24px",
    fontWeight: 600,
    color: light.text,
    overflowWrap: "anywhere",
  },
  inlineLink: { color: light.text, textDecoration: "underline" },
  code: { fontFamily: mono, fontSize: 13 },
  quote: { margin: "0 0 16px", padding: "0 0 0 12px", borderLeft: `2px solid ${light.line}` },
  list: { margin: "0 0 16px", paddingLeft: 20, fontFamily: sans },
  table: { margin: "0 0 16px", borderCollapse: "collapse" },
  cell: {
    ...small,
    margin: 0,
    padding: "8px 0",
    borderTop: `1px solid ${light.line}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  cellTitle: { ...small, margin: 0, padding: "0 0 8px", fontWeight: 500, color: light.text3 },
  small: { ...small, marginBottom: 8, overflowWrap: "anywhere" },
  link: { margin: 0, fontFamily: mono, fontSize: 12, lineHeight: "18px", color: light.text2, wordBreak: "break-all" },
  closing: { margin: "24px 0 0", paddingTop: 16, borderTop: `1px solid ${light.line}` },
  footer: {
    padding: "16px 4px 0",
    fontFamily: sans,
    fontSize: 12,
    lineHeight: "18px",
    color: light.text3,
    overflowWrap: "anywhere",
  },
  footerLink: { color: light.text3, textDecoration: "underline" },
  section: {
    margin: "24px 0 0",
    paddingTop: 16,
    borderTop: `1px solid ${light.line}`,
    fontFamily: sans,
    fontSize: 13,
    lineHeight: "20px",
    fontWeight: 600,
    color: light.text,
  },
  afterItems: { paddingTop: 24 },
  itemTitle: { ...body, margin: "12px 0 0", fontWeight: 500, color: light.text, overflowWrap: "anywhere" },
  itemText: { ...small, margin: 0, overflowWrap: "anywhere" },
} satisfies Record<string, CSSProperties>;

const darkWhen = { light: "not all", dark: "all", auto: "(prefers-color-scheme:dark)" };

/** What only a style sheet can say: dark clients and narrow ones. */
export const stylesheet = (button: string, scheme: Scheme | "auto" = "auto"): string => `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{-webkit-font-smoothing:antialiased}
@media ${darkWhen[scheme]}{
.bg,.bg>table>tbody>tr>td{background-color:#12100f!important}
.card{background-color:#181715!important;border-color:#2b2926!important}
.ln{border-color:#2b2926!important}
.t1{color:#e9e8e4!important}.t2{color:#b6b4af!important}.t3{color:#989590!important}
.cta{background-color:${button}!important;color:#1f180f!important}
}
@media (max-width:640px){.card{padding:24px 20px!important}}
`;
