import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

/** The DOM of the tests has none; here it never says anything. */
class SilentEventSource extends EventTarget {
  onmessage = null;
  close = () => undefined;
}
globalThis.EventSource ??= SilentEventSource as never;

afterEach(() => {
  cleanup();
  localStorage.clear();
});
