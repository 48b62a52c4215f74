const regionId = "announcer";

/** Makes screen readers say it, politely, through the app-wide live region that is there from the start. */
export const announce = (text: string): void => {
  const region = document.getElementById(regionId) ?? addRegion();
  // A text that is already there is not said again unless something about it changes.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
};

/** To be called once at the start: a region that comes together with its text stays unsaid. */
export const addRegion = (): HTMLElement => {
  const region = document.createElement("div");
  region.id = regionId;
  region.className = "sr-only";
  region.setAttribute("role", "status");
  document.body.append(region);
  return region;
};
