import { Avatar } from "./avatar";

type WhoProps = {
  name: string;
  /** Organizations are squares, and on mobile their name alone. */
  kind?: "person" | "organization";
};

/** A name with its picture, in a line of text. */
export const Who = ({ name, kind = "person" }: WhoProps) => (
  <span className="inline-flex max-w-full min-w-0 items-center gap-2.5">
    {kind === "person" ? (
      <Avatar name={name} />
    ) : (
      <span className="inline-flex max-md:hidden">
        <Avatar name={name} size={20} shape="square" />
      </span>
    )}
    <span className="truncate">{name}</span>
  </span>
);
