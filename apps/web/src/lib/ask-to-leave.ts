import { confirm } from "./confirm";

/** Before something typed or changed would be lost. */
export const askToLeave = (): Promise<boolean> =>
  confirm({
    title: "Leave without saving?",
    body: "What you typed is lost.",
    confirm: "Leave",
    cancel: "Stay",
    tone: "danger",
  });
