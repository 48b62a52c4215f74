import { mongoError } from "../errors";
import { evaluate } from "../query/expression";
import { type Doc, isDoc } from "../values/document";

/** The values of a command's `let`, which its expressions read as `$$name`. */
export function readVariables(value: unknown): Doc | undefined {
  if (value === undefined) return undefined;
  if (!isDoc(value)) throw mongoError(14, "BSON field 'let' is the wrong type, expected type 'object'");
  const variables: Doc = {};
  for (const [name, expression] of Object.entries(value)) {
    if (!/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
      throw mongoError(16867, `'${name}' starts with an invalid character for a user variable name`);
    variables[name] = evaluate(expression, { variables: { NOW: new Date(), ...variables } })({}) ?? null;
  }
  return variables;
}
