import { Mark } from "../ui/mark";

/** While it is not even known who is here. Pages have skeletons of their own. */
export const PendingPage = () => (
  <div role="status" className="grid flex-1 place-items-center">
    <span className="sr-only">Loading</span>
    <Mark size={32} />
  </div>
);
