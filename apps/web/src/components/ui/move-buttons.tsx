import { ArrowDown, ArrowUp } from "lucide-react";
import { IconButton, type IconButtonProps } from "./icon-button";

export type Way = "up" | "down";

type MoveButtonsProps = Pick<IconButtonProps, "size"> & {
  /** What is moved. */
  name: string;
  canMove: Record<Way, boolean>;
  onMove: (way: Way) => void;
};

const icons = { up: ArrowUp, down: ArrowDown };

/** Found again by `data-move` after the move, so that the focus can go along. */
export const MoveButtons = ({ name, size, canMove, onMove }: MoveButtonsProps) =>
  (["up", "down"] as const).map((way) => (
    <IconButton
      key={way}
      size={size}
      icon={icons[way]}
      label={`Move ${name} ${way}`}
      data-move={way}
      disabled={!canMove[way]}
      onClick={() => onMove(way)}
    />
  ));
