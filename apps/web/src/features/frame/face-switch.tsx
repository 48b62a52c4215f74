import { Link } from "@tanstack/react-router";
import { segment, segmentTrack } from "../../components/ui/segment-look";
import { useFace } from "./use-face";

export const FaceSwitch = () => {
  const { faces, face, choose } = useFace();
  if (faces.length < 2) return null;
  return (
    <nav aria-label="Face" className={`flex ${segmentTrack}`}>
      {faces.map(({ key, label, to }) => (
        <Link
          key={key}
          to={to}
          onClick={() => choose(key)}
          className={segment}
          activeProps={{}}
          aria-current={key === face?.key ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
};
