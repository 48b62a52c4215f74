const required = [20, 19];

/**
 * A sentence for somebody whose Node is too old, or nothing. Kept free of anything an old Node can't read.
 * @param {string} version
 */
export const nodeVersionProblem = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const isEnough = major > Number(required[0]) || (major === required[0] && minor >= Number(required[1]));
  if (isEnough) return undefined;
  return `Gatehouse needs Node ${required.join(".")} or newer, and this is ${version}. Install a newer one from https://nodejs.org, then run this again.`;
};

export const exitOnOldNode = () => {
  const sentence = nodeVersionProblem(process.version);
  if (!sentence) return;
  console.error(sentence);
  process.exit(1);
};
