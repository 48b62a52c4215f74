import { EventEmitter, once } from "node:events";

import type { Document, MongoClient } from "mongodb";
import { bsonValue, isDocument, numericValue, shown } from "./bson-value";
import { type MatchContext, matchDifference } from "./match";
import type { ExpectedEvents } from "./test-file";

type ObservedEvent = { name: string; fields: Document };

export type Observation = {
  events: ObservedEvent[];
  connectionsCheckedOut: () => number;
  /** Resolves at the next observed event, rejects when the signal fires. */
  next: (signal: AbortSignal) => Promise<unknown>;
  stop: () => void;
};

const sensitiveCommands = [
  "authenticate",
  "saslStart",
  "saslContinue",
  "getnonce",
  "createUser",
  "updateUser",
  "copydbgetnonce",
  "copydbsaslstart",
  "copydb",
];
const greetings = ["hello", "ismaster", "isMaster"];

const driverEventName = (name: string) => name.replace(/Event$/, "").replace(/^pool/, "connectionPool");

function eventCategory(name: string): "command" | "cmap" | "sdam" {
  if (name.startsWith("command")) return "command";
  return /^(pool|connection)/.test(name) ? "cmap" : "sdam";
}

const isRedacted = (body: unknown) => isDocument(body) && Object.keys(body).length === 0;

function isIgnoredCommand(event: Document, description: Document): boolean {
  const ignored: string[] = description.ignoreCommandMonitoringEvents ?? [];
  if (event.commandName === "configureFailPoint" || ignored.includes(event.commandName)) return true;
  if (description.observeSensitiveCommands) return false;
  if (sensitiveCommands.includes(event.commandName)) return true;
  return greetings.includes(event.commandName) && (isRedacted(event.command) || isRedacted(event.reply));
}

/** Commands and replies are copied when they are observed: the driver may change the documents afterwards. */
function fieldsOf(event: Document): Document {
  const fields: Document = { ...event, serviceId: event.serviceId, serverConnectionId: event.serverConnectionId };
  if ("command" in event) fields.command = bsonValue(event.command);
  if ("reply" in event) fields.reply = bsonValue(event.reply);
  return fields;
}

export function observe(client: MongoClient, description: Document): Observation {
  const arrivals = new EventEmitter();
  const events: ObservedEvent[] = [];
  let checkedOut = 0;
  client.on("connectionCheckedOut", () => checkedOut++);
  client.on("connectionCheckedIn", () => checkedOut--);

  const names: string[] = description.observeEvents ?? [];
  const listeners = names.map((name) => ({
    name: driverEventName(name),
    listener: (event: Document) => {
      if (eventCategory(name) === "command" && isIgnoredCommand(event, description)) return;
      events.push({ name, fields: fieldsOf(event) });
      arrivals.emit("event");
    },
  }));
  const emitter: NodeJS.EventEmitter = client;
  for (const { name, listener } of listeners) emitter.on(name, listener);

  return {
    events,
    connectionsCheckedOut: () => checkedOut,
    next: (signal) => once(arrivals, "event", { signal }),
    stop: () => {
      for (const { name, listener } of listeners) emitter.off(name, listener);
    },
  };
}

/**
 * Driver 7 sends a `wtimeout` of 10 s with every write concern of a commit or abort, the transactions specification has
 * it on retried commits only. Where a test doesn't expect it, it is left out of the comparison.
 */
function withoutAddedTimeout(command: Document, expected: Document): Document {
  const ends = "commitTransaction" in command || "abortTransaction" in command;
  if (!(ends && isDocument(command.writeConcern)) || expected.writeConcern?.wtimeout !== undefined) return command;
  const { wtimeout, ...writeConcern } = command.writeConcern;
  return numericValue(wtimeout) === 10_000 ? { ...command, writeConcern } : command;
}

function fieldDifference(key: string, expected: unknown, fields: Document, context: MatchContext): string | null {
  if (key === "hasServiceId" || key === "hasServerConnectionId") {
    const isSet = fields[key === "hasServiceId" ? "serviceId" : "serverConnectionId"] != null;
    return isSet === expected ? null : `${key} is ${isSet}`;
  }
  if (key === "previousDescription" || key === "newDescription") {
    const type = isDocument(expected) ? expected.type : undefined;
    return type === undefined || fields[key]?.type === type ? null : `${key}.type is ${fields[key]?.type}`;
  }
  const actual = key === "command" ? withoutAddedTimeout(fields.command, expected as Document) : fields[key];
  const problem = matchDifference(expected, actual, context);
  return problem && `${key}: ${problem}`;
}

/** Why the observed event is not the expected one (a document with the event's name as its only key), or null. */
export function eventDifference(expected: Document, observed: ObservedEvent, context: MatchContext): string | null {
  const [name, assertions] = Object.entries(expected)[0] ?? [];
  if (observed.name !== name) return `expected a ${name}, got a ${observed.name} ${shown(observed.fields.commandName)}`;
  for (const [key, value] of Object.entries(assertions)) {
    const problem = fieldDifference(key, value, observed.fields, context);
    if (problem) return `${name} ${observed.fields.commandName ?? ""} ${problem}`;
  }
  return null;
}

export function eventsDifference(expected: ExpectedEvents, all: ObservedEvent[], context: MatchContext): string | null {
  const observed = all.filter(({ name }) => eventCategory(name) === (expected.eventType ?? "command"));
  for (const [index, event] of expected.events.entries()) {
    const actual = observed[index];
    const problem = actual ? eventDifference(event, actual, context) : "is missing";
    if (problem) return `event ${index} of ${expected.client} (${Object.keys(event)[0]}): ${problem}`;
  }
  const extra = expected.ignoreExtraEvents ? undefined : observed[expected.events.length];
  return extra ? `unexpected ${extra.name} ${extra.fields.commandName ?? ""} of ${expected.client}` : null;
}
