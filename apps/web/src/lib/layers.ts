import { isAsking } from "./confirm";

/** Toasts, questions and the sign-in dialog stand apart: to press in them is no press outside of what is open below. */
const isApart = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[data-apart]") !== null;

/** An open layer stays open, although Base UI would close it for this event. */
export const staysOpen = ({ target }: Event): boolean => isAsking() || isApart(target);
