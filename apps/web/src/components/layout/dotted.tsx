import { Children, type ReactNode } from "react";

/** "26 min ago · Access · You watch this": facts in a line, the missing ones left out. */
export const Dotted = ({ children }: { children: ReactNode }) => (
  <>
    {Children.toArray(children).map((child, index) => (
      <span key={index}>
        {index > 0 && (
          <span aria-hidden="true" className="px-1.5 text-text-3">
            ·
          </span>
        )}
        {child}
      </span>
    ))}
  </>
);
