/** The first stop of the Tab key: past the navigation. */
export const SkipLink = () => (
  <button
    type="button"
    onClick={() => document.getElementById("content")?.focus()}
    className="fixed top-2 left-2 z-(--z-tooltip) -translate-y-16 rounded-md border border-line-strong bg-raised px-3 py-1.5 text-sm font-medium shadow-pop focus:translate-y-0"
  >
    Skip to content
  </button>
);
