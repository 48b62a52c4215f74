// Runs before the first paint, so that a chosen theme never flashes. src/lib/theme.ts writes what this reads.
(() => {
  try {
    const theme = localStorage.getItem("gatehouse.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme applies.
  }
})();
