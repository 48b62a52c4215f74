/** A picture that somebody chose, on the light tile it has in mails. */
export const Picture = ({ path, label }: { path: string; label: string }) => (
  <img src={path} alt={label} className="h-8 max-w-32 rounded-md border border-line bg-white object-contain p-0.5" />
);
