import { fillVariables, variablesIn } from "@gatehouse/shared/notifications/mail-words";
import React, { Fragment, isValidElement, type ReactNode } from "react";
import { MailButton } from "./mail-button";
import { MailTable } from "./mail-table";
import { type Link, type Paragraph, type PhrasingContent, parseMarkdown, type RootContent } from "./parse-markdown";
import { styles } from "./theme";

type Values = Record<string, string>;

/** Where in the mail a block stands: before the button, after it, or in the small print. */
type Place = "above" | "below" | "closing";

const safeAddress = /^(https?|mailto):/i;

/** Where a link leads once its variables are filled; nothing but web and mail addresses. */
const addressOf = (url: string, values: Values): string => {
  // It may carry a secret, which is for nobody but the recipient and us.
  if (variablesIn(url).includes("link") && url !== "{{link}}") throw new Error("{{link}} is an address by itself");
  const address = fillVariables(url, values);
  if (!safeAddress.test(address)) throw new Error(`A link can't lead to ${address}`);
  return address;
};

/** A text with its variables; never with the address behind the button, which would run on into what stands beside it. */
const textOf = (text: string, values: Values): string => {
  if (variablesIn(text).includes("link")) throw new Error("{{link}} is the address of a link, not a text");
  return fillVariables(text, values);
};

const inline = (nodes: PhrasingContent[], values: Values): ReactNode[] =>
  nodes.map((node, index) => <Fragment key={index}>{inlineNode(node, values)}</Fragment>);

const isBlank = (content: ReactNode): boolean => {
  if (Array.isArray(content)) return content.every(isBlank);
  if (isValidElement<{ children?: ReactNode }>(content)) return isBlank(content.props.children);
  return content === null || content === undefined || (typeof content === "string" && content.trim() === "");
};

/** What a link says; one that says nothing would run on into the text before it. */
const linkText = ({ children }: Link, values: Values): ReactNode[] => {
  const content = inline(children, values);
  if (isBlank(content)) throw new Error("A link needs words");
  return content;
};

const inlineNode = (node: PhrasingContent, values: Values): ReactNode => {
  switch (node.type) {
    case "text":
    case "html":
      return textOf(node.value, values);
    case "strong":
      return (
        <b className="t1" style={styles.strong}>
          {inline(node.children, values)}
        </b>
      );
    case "emphasis":
      return <em>{inline(node.children, values)}</em>;
    case "inlineCode":
      return <code style={styles.code}>{textOf(node.value, values)}</code>;
    case "link":
      return (
        <a className="t1" href={addressOf(node.url, values)} style={styles.inlineLink}>
          {linkText(node, values)}
        </a>
      );
    case "break":
      return <br />;
    case "image":
    case "imageReference":
      return node.alt ? textOf(node.alt, values) : null;
    case "linkReference":
      return inline(node.children, values);
    default:
      return null;
  }
};

/** The address in words, for clients in which the button does nothing; the text part has it beside the button. */
const LinkInWords = ({ link }: { link: string }) => (
  <div data-skip-in-text="true">
    <p className="t2" style={styles.small}>
      If the button does nothing, open this address:
    </p>
    <p className="t2" style={styles.link}>
      {link}
    </p>
  </div>
);

const buttonOf = ({ children: [only, ...others] }: Paragraph): Link | undefined =>
  only?.type === "link" && others.length === 0 ? only : undefined;

const paragraphStyles = { above: styles.body, below: styles.small, closing: styles.small };

const Block = ({ node, place, values }: { node: RootContent; place: Place; values: Values }): ReactNode => {
  const blocks = (children: RootContent[]) =>
    children.map((child, index) => <Block key={index} node={child} place={place} values={values} />);
  switch (node.type) {
    case "heading":
      return node.depth === 1 ? (
        <h1 className="t1" style={styles.heading}>
          {inline(node.children, values)}
        </h1>
      ) : (
        <h2 className="t1" style={styles.subheading}>
          {inline(node.children, values)}
        </h2>
      );
    case "paragraph": {
      const button = buttonOf(node);
      if (button) return <MailButton href={addressOf(button.url, values)}>{linkText(button, values)}</MailButton>;
      const content = inline(node.children, values);
      // A variable may be empty, as a note that nobody wrote.
      if (isBlank(content)) return null;
      return (
        <p className="t2" style={paragraphStyles[place]}>
          {content}
        </p>
      );
    }
    case "blockquote":
      return (
        <blockquote className="ln" style={styles.quote}>
          {blocks(node.children)}
        </blockquote>
      );
    case "list":
      return node.ordered ? (
        <ol style={styles.list}>{blocks(node.children)}</ol>
      ) : (
        <ul style={styles.list}>{blocks(node.children)}</ul>
      );
    case "listItem":
      return <li className="t2">{blocks(node.children)}</li>;
    case "table":
      return <MailTable table={node} draw={(nodes) => inline(nodes, values)} />;
    case "code":
    case "html":
      return (
        <p className="t2" style={paragraphStyles[place]}>
          {textOf(node.value, values)}
        </p>
      );
    default:
      return null;
  }
};

/**
 * Markdown as the card of a mail. Variables are filled in after the text was parsed: a value is never Markdown or HTML.
 * Throws when a variable is not known or a link leads to anything but a web or mail address.
 */
export const Markdown = ({ text, values }: { text: string; values: Values }) => {
  const nodes = parseMarkdown(text);
  const rule = nodes.findIndex(({ type }) => type === "thematicBreak");
  const end = rule < 0 ? nodes.length : rule;
  const buttons = nodes.map((node) => (node.type === "paragraph" ? buttonOf(node) : undefined));
  const first = buttons.findIndex((button) => button !== undefined);
  const button = buttons[first];
  const draw = (part: RootContent[], place: Place) =>
    part.map((node, index) => <Block key={index} node={node} place={place} values={values} />);
  const below = button && first < end ? first + 1 : end;
  return (
    <>
      {draw(nodes.slice(0, below), "above")}
      {draw(nodes.slice(below, end), "below")}
      {button && <LinkInWords link={addressOf(button.url, values)} />}
      {rule >= 0 && (
        <div className="ln" style={styles.closing}>
          {draw(nodes.slice(rule + 1), "closing")}
        </div>
      )}
    </>
  );
};
