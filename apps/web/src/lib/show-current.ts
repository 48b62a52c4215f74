/** For the links of a list or line that scrolls, in which the current one may lie outside. */
export const showCurrent = (link: HTMLAnchorElement | null): void => {
  if (link?.hasAttribute("aria-current")) link.scrollIntoView({ block: "nearest", inline: "nearest" });
};
