/** Two names with the same key are the same name: case and space don't tell organizations or teams apart. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
