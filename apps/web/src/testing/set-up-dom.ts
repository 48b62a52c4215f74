import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

/** The DOM of the tests has none; here it never says anything. */
class SilentEventSource extends EventTarget {
  onmessage = null;
  close = () => undefined;
}
globalThis.EventSource ??= SilentEventSource as never;

/** What is loaded when it is first wanted comes later on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** Types into the field that has the focus; React would else not see a change in what it finds there. */
document.execCommand = (_command, _showUi, text = "") => {
  const field = document.activeElement as HTMLTextAreaElement & {
    _valueTracker?: { setValue: (text: string) => void };
  };
  const { value, selectionStart, selectionEnd } = field;
  field.value = value.slice(0, selectionStart) + text + value.slice(selectionEnd);
  field._valueTracker?.setValue(value);
  field.setSelectionRange(selectionStart + text.length, selectionStart + text.length);
  return field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};
