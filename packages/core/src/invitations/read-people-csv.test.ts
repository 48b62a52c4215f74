import { AppError } from "@gatehouse/shared/errors";
import { expect, test } from "vitest";
import { readPeopleCsv } from "./read-people-csv";

const head = "E-mail,First name,Last name,Role";
const refusal = (csv: string) => {
  try {
    readPeopleCsv(csv);
  } catch (error) {
    return error instanceof AppError ? error.fields?.csv : error;
  }
};

test("lines keep their numbers over blank ones and quoted line breaks", () => {
  const csv = [head, "", 'a@x.example,"Ana\nMaría",Ito,', " , ,", "b@x.example,Bo,Lind,admin"].join("\r\n");
  expect(readPeopleCsv(csv)).toEqual([
    {
      line: 3,
      values: { email: "a@x.example", firstName: "Ana\nMaría", lastName: "Ito", role: "" },
      hasTooMany: false,
    },
    { line: 6, values: { email: "b@x.example", firstName: "Bo", lastName: "Lind", role: "admin" }, hasTooMany: false },
  ]);
});

test("semicolons, missing and surplus cells are read as spreadsheets write them", () => {
  const [few, many] = readPeopleCsv("First;Last;Email\nBo;Lind\nCy;Roe;c@x.example;more");
  expect(few?.values).toEqual({ firstName: "Bo", lastName: "Lind", email: "" });
  expect(many?.hasTooMany).toBe(true);
});

test("a quotation mark without an end swallows nobody", () => {
  expect(refusal(`${head}\na@x.example,Ana,Ito,\nb@x.example,"Bo,Lind,\nc@x.example,Cy,Roe,`)).toContain("line 3");
});

test("a file without the columns says which it needs", () => {
  expect(refusal("constructor,toString\na,b")).toContain("First name, Last name and E-mail");
});
