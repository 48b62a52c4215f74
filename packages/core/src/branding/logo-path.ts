/** Where a logo is found by everybody. Each upload has its own, so it never changes. */
export const logoPath = (id: string): string => `/logos/${id}`;
