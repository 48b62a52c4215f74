/** The gate: ink arch, brass keystone. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size} className="shrink-0 text-text">
    <path
      fill="currentColor"
      d="M3 22V12A9 9 0 0 1 7.91 3.98L9.56 8.10A4.6 4.6 0 0 0 7.4 12V22ZM21 22V12A9 9 0 0 0 16.09 3.98L14.44 8.10A4.6 4.6 0 0 1 16.6 12V22Z"
    />
    <path className="fill-accent" d="M9 1.5H15L13.7 8.5H10.3Z" />
  </svg>
);
