/** Why somebody is told of a change of a person's place or powers. */
export const aboutYouOrYours = "it is about you, or about somebody in an organization you run";

/** A sample of what every such event says. */
export const colleague = {
  userId: "usr_sample",
  name: "Jonas Feld",
  changedBy: "Maya Castellanos",
  organizationId: "org_sample",
  organizationName: "Harbor Logistics",
};
