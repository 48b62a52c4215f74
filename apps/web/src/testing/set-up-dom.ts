import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

/** The DOM of the tests has none; here it never says anything. */
class SilentEventSource extends EventTarget {
  onmessage = null;
  close = () => undefined;
}
globalThis.EventSource ??= SilentEventSource as never;

/** What is loaded when it is first wanted comes later on a busy machine. */
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
