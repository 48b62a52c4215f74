import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

export type RootContent = ReturnType<typeof fromMarkdown>["children"][number];
export type Paragraph = Extract<RootContent, { type: "paragraph" }>;
export type PhrasingContent = Paragraph["children"][number];
export type Link = Extract<PhrasingContent, { type: "link" }>;
export type Table = Extract<RootContent, { type: "table" }>;

/** Markdown with tables, as a tree. */
export const parseMarkdown = (text: string): RootContent[] =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;
