import type { Role } from "@gatehouse/shared/access/permissions";
import type { OrganizationStatus } from "@gatehouse/shared/organizations/organization";
import type { UserStatus } from "@gatehouse/shared/users/user";

type SamplePerson = {
  first: string;
  last: string;
  role?: Extract<Role, "org_admin" | "member">;
  status?: Exclude<UserStatus, "rejected">;
  reason?: string;
  /** Names of teams beside the one of all members. */
  teams?: string[];
  /** Chat alone: no portal. */
  isEndUser?: true;
  /** Minutes since last seen. */
  seen?: number;
};

type SampleOrganization = {
  name: string;
  domain: string;
  status?: Exclude<OrganizationStatus, "rejected">;
  reason?: string;
  /** Days since it joined. */
  age: number;
  teams: string[];
  people: SamplePerson[];
  code?: SampleCode;
};

export type SampleCode = {
  code: string;
  /** Name of the team it leads to; without it to all members. */
  team?: string;
  quota: number | null;
  /** Days until it expires; past ones are negative. */
  expiresIn?: number;
  emailDomains?: string[];
  /** Last names of who came with it. */
  cameWith: string[];
};

const hour = 60;
const day = 24 * hour;

/** Companies as an API provider has them: busy ones, a suspended one, one that waits to be let in. */
export const sampleOrganizations: SampleOrganization[] = [
  {
    name: "Harbor Logistics",
    domain: "harbor.example",
    code: {
      code: "SPRING-HARBOR",
      team: "Integrations",
      quota: 50,
      expiresIn: 39,
      emailDomains: ["harbor.example", "hl-nl.example"],
      cameWith: ["Lindgren", "Solheim", "Abrams", "Moreau"],
    },
    age: 260,
    teams: ["Integrations", "Warehouse floor", "ETA pilot"],
    people: [
      { first: "Maya", last: "Castellanos", role: "org_admin", teams: ["Integrations", "Warehouse floor"], seen: 4 },
      { first: "Jonas", last: "Feld", teams: ["Integrations", "ETA pilot"], seen: 12 },
      { first: "Sofia", last: "Lindgren", teams: ["Warehouse floor"], isEndUser: true, seen: 2 * hour },
      {
        first: "Rafael",
        last: "Moreau",
        status: "suspended",
        reason: "Left the company; waiting for the hand-over",
        teams: ["Integrations"],
        seen: 3 * hour,
      },
      { first: "Piotr", last: "Zielinski", status: "invited", teams: ["Integrations"] },
      { first: "Ingrid", last: "Solheim", isEndUser: true, seen: 9 * day },
      { first: "Noah", last: "Abrams", teams: ["ETA pilot"], seen: 11 * day },
      { first: "Elena", last: "Marchetti", status: "invited" },
    ],
  },
  {
    name: "Kestrel Freight",
    domain: "kestrel.example",
    code: { code: "KESTREL-RATES", team: "Rates desk", quota: 2, cameWith: ["Tierney", "Achieng"] },
    age: 300,
    teams: ["Rates desk", "Customs"],
    people: [
      { first: "Amara", last: "Nwosu", role: "org_admin", teams: ["Rates desk"], seen: 35 },
      { first: "Owen", last: "Tierney", teams: ["Rates desk"], seen: day },
      { first: "Grace", last: "Achieng", isEndUser: true, seen: day },
      { first: "Dev", last: "Patel", status: "invited", teams: ["Customs"] },
      { first: "Yara", last: "Mansour", teams: ["Customs"], seen: 12 * day },
    ],
  },
  {
    name: "Alder & Finch",
    domain: "alderfinch.example",
    age: 225,
    teams: ["Storefront"],
    people: [
      { first: "Hana", last: "Kobayashi", role: "org_admin", teams: ["Storefront"], seen: 5 * hour },
      { first: "Mateo", last: "Vargas", teams: ["Storefront"], seen: 8 * day },
      { first: "Clara", last: "Fontaine", isEndUser: true, seen: 10 * day },
      { first: "Tobias", last: "Weiss", seen: 14 * day },
    ],
  },
  {
    name: "Tessera Maritime",
    domain: "tessera.example",
    age: 340,
    teams: ["Fleet", "Port calls"],
    people: [
      { first: "Yara", last: "Haddad", role: "org_admin", teams: ["Fleet"], seen: 50 },
      { first: "Luca", last: "Bianchi", teams: ["Port calls"], seen: 6 * hour },
      { first: "Freya", last: "Holm", teams: ["Fleet", "Port calls"], seen: 2 * day },
      { first: "Idris", last: "Bello", isEndUser: true, seen: 3 * day },
    ],
  },
  {
    name: "Bramley Foods",
    domain: "bramley.example",
    code: { code: "PARTNER-DAY", quota: 40, expiresIn: -21, cameWith: ["Rahman"] },
    age: 190,
    teams: [],
    people: [
      { first: "Colin", last: "Hanley", role: "org_admin", seen: 26 * hour },
      { first: "Nadia", last: "Rahman", seen: 4 * day },
    ],
  },
  {
    name: "Nordlys Cargo",
    domain: "nordlys.example",
    status: "suspended",
    reason: "The invoice of October is open",
    age: 510,
    teams: ["Dispatch"],
    people: [
      { first: "Erik", last: "Dahl", role: "org_admin", seen: 20 * day },
      { first: "Signe", last: "Aasen", teams: ["Dispatch"], seen: 23 * day },
    ],
  },
];

/** People of the default organization: some registered by themselves and wait, one asks for an organization. */
export const sampleNewcomers: (SamplePerson & { domain: string; asksFor?: string; ageHours: number })[] = [
  {
    first: "Nora",
    last: "Vestergaard",
    domain: "quillon.example",
    asksFor: "Quillon Labs",
    seen: 2 * hour,
    ageHours: 30,
  },
  { first: "Leila", last: "Haddad", domain: "alderfinch.example", status: "pending", ageHours: 5 },
  { first: "Samir", last: "Aziz", domain: "polderpost.example", status: "pending", ageHours: 26 },
  { first: "Femke", last: "de Wit", domain: "hl-nl.example", seen: 3 * day, ageHours: 90 },
];
