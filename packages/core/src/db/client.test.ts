import { expect, it } from "vitest";
import { createMongo } from "./client";

it.each([
  ["mongodb://db:27017", "gatehouse", undefined],
  ["mongodb://db:27017/?replicaSet=rs0", "gatehouse", undefined],
  ["mongodb://a,b:27018/portal?replicaSet=rs0", "portal", undefined],
  ["mongodb://db/test", "test", undefined],
  ["mongodb://ines:pw@db/", "gatehouse", "admin"],
  ["mongodb://ines:pw@db/?authSource=people", "gatehouse", "people"],
  ["mongodb://ines:pw@db/portal", "portal", "portal"],
  ["mongodb://ines:pw@db/portal?authSource=admin", "portal", "admin"],
  ["mongodb+srv://ines:pw@cluster.meridian.example/?appName=x", "gatehouse", "admin"],
])("reads from %s the database %s", (uri, database, userDatabase) => {
  const { databaseName, client } = createMongo(uri, {}).db();
  expect(databaseName).toBe(database);
  expect(client.options.credentials?.source).toBe(userDatabase);
});
