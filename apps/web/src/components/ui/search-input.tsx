import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { Icon } from "./icon";
import { inputClass } from "./input-look";

type SearchInputProps = {
  /** "Search name, e-mail or number": placeholder and name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
};

const pauseMs = 250;

/** Reports what was typed after a pause, and at once on Enter or when it is emptied. */
export const SearchInput = ({ label, value, onChange }: SearchInputProps) => {
  const [draft, setDraft] = useState(value);
  const [reported, setReported] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== reported) {
    setReported(value);
    setDraft(value);
  }
  const report = (text: string) => {
    clearTimeout(pause.current);
    setReported(text);
    onChange(text);
  };
  const type = (text: string) => {
    setDraft(text);
    clearTimeout(pause.current);
    if (text === "") report(text);
    else pause.current = setTimeout(() => report(text), pauseMs);
  };
  return (
    <search className="relative flex w-62 items-center max-md:w-full">
      <span className="pointer-events-none absolute left-2.25">
        <Icon of={Search} tone="neutral" />
      </span>
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && report(draft)}
        className={inputClass("sm", "pl-7.75 [&::-webkit-search-cancel-button]:appearance-none")}
      />
    </search>
  );
};
