import { spawnSync } from "node:child_process";
import { findProgram } from "./find-program.mjs";
import { problem } from "./problem.mjs";

/** @typedef {"redis" | "chromium"} Need */

/** @type {Record<Need, { title: string, programs: string[], otherwise: string }>} */
const needs = {
  redis: {
    title: "Redis",
    programs: ["redis-server", "valkey-server"],
    otherwise: "set REDIS_URL to a Redis you already have",
  },
  chromium: {
    title: "Chromium",
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    otherwise: "set CHROMIUM_PATH to a Chrome or Chromium you already have",
  },
};

// Debian and Ubuntu start and enable a service with its package. Ours must be neither: it is a program we run ourselves.
const aptInstall = `policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  printf '#!/bin/sh\\nexit 101\\n' >$policy && chmod 755 $policy
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$1" || exit
command -v systemctl >/dev/null && systemctl disable "$1" || true`;

/**
 * `script` installs the package named by "$1"; `command` is the same for a person to type. Per need: the names its
 * package has had, of which the first that installs is enough.
 * @type {{ program: string, script: string, command: string, packages: Record<Need, string[]>, refusesRoot?: boolean }[]}
 */
const managers = [
  {
    program: "apt-get",
    script: aptInstall,
    command: "sudo apt-get install",
    packages: { redis: ["redis-server", "valkey-server"], chromium: ["chromium", "chromium-browser"] },
  },
  {
    program: "dnf",
    script: 'dnf install -y -q "$1"',
    command: "sudo dnf install",
    packages: { redis: ["valkey", "redis"], chromium: ["chromium"] },
  },
  {
    program: "apk",
    script: 'apk add --no-cache "$1"',
    command: "sudo apk add",
    packages: { redis: ["redis", "valkey"], chromium: ["chromium"] },
  },
  {
    program: "pacman",
    script: 'pacman -Sy --noconfirm --needed "$1"',
    command: "sudo pacman -S",
    packages: { redis: ["valkey", "redis"], chromium: ["chromium"] },
  },
  {
    program: "zypper",
    script: 'zypper --non-interactive install "$1"',
    command: "sudo zypper install",
    packages: { redis: ["redis", "valkey"], chromium: ["chromium"] },
  },
  {
    program: "brew",
    script: 'brew install "$1"',
    command: "brew install",
    packages: { redis: ["redis", "valkey"], chromium: ["chromium"] },
    refusesRoot: true,
  },
];

/** @param {string} program @param {string[]} args */
const succeeds = (program, args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;

/**
 * What stands before a command to run it with the manager's rights; undefined when that would take a password.
 * @param {typeof managers[number]} manager
 */
const privilege = (manager) => {
  const isRoot = process.getuid?.() === 0;
  if (manager.refusesRoot) return isRoot ? undefined : [];
  if (isRoot) return [];
  const sudo = findProgram(["sudo"]);
  return sudo && succeeds(sudo, ["-n", "true"]) ? [sudo, "-n"] : undefined;
};

/** @param {typeof managers[number]} manager @param {string} name */
const installPackage = (manager, name) => {
  const [program = "", ...args] = [...(privilege(manager) ?? []), "sh", "-c", manager.script, "sh", name];
  return succeeds(program, args);
};

/**
 * The path of a program, installed by the system's package manager when that needs no password.
 * @param {Need} need @param {(step: string) => void} [report]
 */
export const ensureProgram = (need, report) => {
  const { title, programs, otherwise } = needs[need];
  const found = findProgram(programs);
  if (found) return found;

  const manager = managers.find(({ program }) => findProgram([program]));
  if (!manager) throw problem(`${title} is missing. Install it (${programs[0]}) or ${otherwise}, then run this again.`);
  const packages = manager.packages[need];
  if (privilege(manager)) {
    report?.(`Installing ${title} with ${manager.program}`);
    packages.some((name) => installPackage(manager, name));
  }
  const installed = findProgram(programs);
  if (installed) return installed;
  const command = `${manager.command} ${packages[0]}`;
  throw problem(
    `${title} is missing and could not be installed for you. Run \`${command}\` or ${otherwise}, then run this again.`,
  );
};
