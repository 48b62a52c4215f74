export const Spinner = () => (
  <span
    aria-hidden="true"
    className="block size-3.5 shrink-0 animate-spin rounded-full border-[1.75px] border-current border-r-transparent opacity-85 motion-reduce:animate-none"
  />
);
