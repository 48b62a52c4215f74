import { notify } from "../../lib/notify";

/** To the clipboard, with a word about it. */
export const copyText = async (text: string, title: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    notify({ title, detail: text });
  } catch {
    notify({ tone: "danger", title: "The browser did not allow copying", detail: text });
  }
};
