/** Where filling in begins: at the first field or, of choices, at the chosen one. */
export const firstField = (container: HTMLElement | null): HTMLElement | undefined => {
  const first = container?.querySelector<HTMLInputElement>("input:not(:disabled, [readonly]), select, textarea");
  const chosen =
    first?.type === "radio" && container?.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`);
  return (chosen || first) ?? undefined;
};
