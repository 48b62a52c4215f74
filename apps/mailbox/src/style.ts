/** The colors and type of Gatehouse, as far as this page needs them. */
export const style = `
:root {
  color-scheme: light dark;
  --canvas: light-dark(oklch(0.971 0.0045 88), oklch(0.176 0.004 75));
  --surface: light-dark(oklch(0.996 0.0015 90), oklch(0.205 0.0045 75));
  --sunken: light-dark(oklch(0.974 0.004 88), oklch(0.186 0.004 75));
  --hover: light-dark(oklch(0.960 0.005 86), oklch(0.243 0.005 75));
  --line: light-dark(oklch(0.915 0.006 86), oklch(0.282 0.006 75));
  --text: light-dark(oklch(0.235 0.008 70), oklch(0.930 0.005 88));
  --text-2: light-dark(oklch(0.420 0.010 74), oklch(0.770 0.007 85));
  --text-3: light-dark(oklch(0.510 0.011 76), oklch(0.672 0.008 82));
  --accent: light-dark(oklch(0.720 0.120 80), oklch(0.770 0.115 82));
  --accent-text: light-dark(oklch(0.485 0.099 74), oklch(0.820 0.100 84));
  --focus: light-dark(oklch(0.610 0.115 76), oklch(0.790 0.112 83));
  --sans: "Inter Variable", "Inter", ui-sans-serif, system-ui, sans-serif;
  --mono: "Geist Mono Variable", "Geist Mono", ui-monospace, monospace;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--text); font: 400 14px/20px var(--sans); }
a { color: inherit; text-decoration: none; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
header { display: flex; align-items: center; gap: 8px; height: 48px; padding: 0 20px; color: var(--text-2); }
header a { display: flex; align-items: center; gap: 8px; font-weight: 500; color: var(--text); }
header small { margin-left: auto; font-size: 12px; color: var(--text-3); }
header svg { width: 20px; height: 20px; fill: currentColor; }
header svg .key { fill: var(--accent); }
main { max-width: 960px; margin: 12px auto 48px; padding: 0 16px; }
h1 { margin: 0; font: 600 21px/28px var(--sans); letter-spacing: -0.018em; overflow-wrap: anywhere; }
.card { margin-top: 16px; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.mails { margin: 16px 0 0; padding: 0; list-style: none; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) auto; gap: 16px; padding: 12px 16px; }
.mails a:hover { background: var(--hover); }
.mails a:focus-visible { outline-offset: -2px; }
.mails span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.to { color: var(--text-2); }
.subject { font-weight: 500; }
time { font-size: 12px; color: var(--text-3); font-variant-numeric: tabular-nums; white-space: nowrap; }
.empty { padding: 64px 24px; text-align: center; color: var(--text-3); }
.empty p { margin: 4px 0 0; }
.empty strong { color: var(--text); font-weight: 600; font-size: 15px; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 12px 0 0; }
dt { color: var(--text-3); }
dd { margin: 0; overflow-wrap: anywhere; }
nav { display: flex; gap: 4px; padding: 8px; border-bottom: 1px solid var(--line); background: var(--sunken); }
nav a { padding: 4px 12px; border-radius: 6px; font-size: 13px; font-weight: 500; color: var(--text-2); }
nav a:hover { background: var(--hover); }
nav a[aria-current] { background: var(--surface); color: var(--accent-text); box-shadow: 0 0 0 1px var(--line); }
iframe { display: block; width: 100%; height: 70vh; border: 0; background: #fff; color-scheme: light; }
pre { margin: 0; padding: 16px; font: 13px/20px var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 640px) {
  .mails a { grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; }
  .mails .subject { grid-column: 1 / -1; grid-row: 1; }
}
`;

/** Shows what changed without a reload of the page. */
export const script = `
new EventSource("/changes").addEventListener("change", async () => {
  const page = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("[data-live]");
  if (fresh) document.querySelector("[data-live]")?.replaceWith(fresh);
});
`;
