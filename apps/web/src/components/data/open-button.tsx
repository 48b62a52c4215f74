import { ChevronDown, ChevronUp } from "lucide-react";
import { IconButton } from "../ui/icon-button";

type OpenButtonProps = { name: string; isOpen: boolean; onToggle: () => void };

/** Shows and hides what a row opens to. */
export const OpenButton = ({ name, isOpen, onToggle }: OpenButtonProps) => (
  <IconButton
    size="sm"
    icon={isOpen ? ChevronUp : ChevronDown}
    label={`Details of ${name}`}
    aria-expanded={isOpen}
    onClick={onToggle}
  />
);
