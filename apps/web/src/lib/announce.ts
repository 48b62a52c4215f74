const regionId = "announcer";

/** Has screen readers say it politely, through the live region of the app. */
export const announce = (text: string): void => {
  const region = document.getElementById(regionId) ?? addRegion();
  // A text that is already there is not said again unless something about it changes.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
};

/** To be called once at the start: the text of a region that is added together with it is not read out. */
export const addRegion = (): HTMLElement => {
  const region = document.createElement("div");
  region.id = regionId;
  region.className = "sr-only";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
};
