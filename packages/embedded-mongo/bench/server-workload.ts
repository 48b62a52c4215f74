import { MongoClient } from "mongodb";
import { emailOf, makePerson, type Person } from "./person";
import type { Workload } from "./workload";

/** Single inserts and finds by a secondary index, through as many connections as there are clients. */
export async function openServerWorkload(uri: string, clients: number, documents: number): Promise<Workload> {
  const client = new MongoClient(uri, { minPoolSize: clients, maxPoolSize: clients });
  const people = client.db("bench").collection<Person>("people");
  await people.createIndex({ email: 1 }, { unique: true });
  await people.insertMany(Array.from({ length: documents }, (_, number) => makePerson(number)));
  let inserted = documents;
  let read = 0;
  const find = async () => {
    const email = emailOf(read++ % documents);
    const person = await people.findOne({ email });
    if (person?.email !== email) throw new Error(`found ${person?.email} in place of ${email}`);
  };
  const close = async () => {
    const stored = await people.countDocuments();
    await client.close();
    if (stored !== inserted) throw new Error(`${inserted} documents were acknowledged, ${stored} are stored`);
  };
  return { insert: () => people.insertOne(makePerson(inserted++)), find, close };
}
