/** An organization as pickers need it. */
export type OrganizationOption = {
  id: string;
  name: string;
  isDefault: boolean;
  teams: { id: string; name: string; isDefault: boolean }[];
};
