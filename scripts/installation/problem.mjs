/**
 * An error a person can do something about: its message is a whole sentence and is printed without a stack.
 * @param {string} message
 */
export const problem = (message) => Object.assign(new Error(message), { isProblem: true });

/** @param {unknown} error */
export const describe = (error) => {
  if (!(error instanceof Error)) return String(error);
  return "isProblem" in error ? error.message : (error.stack ?? error.message);
};
