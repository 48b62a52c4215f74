import Bowser from "bowser";

/** "Firefox on Windows": what a user agent says of itself, in words for its owner. */
export const describeDevice = (userAgent: string): string => {
  const { browser, os } = Bowser.parse(userAgent || " ");
  if (!browser.name) return "Unknown device";
  return os.name ? `${browser.name} on ${os.name}` : browser.name;
};
