/** React puts it into the head; screen readers hear it when the page changes. */
export const DocumentTitle = ({ children }: { children: string }) => <title>{`${children} · Gatehouse`}</title>;
