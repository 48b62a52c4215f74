const stones = Array.from({ length: 27 }, (_, row) => 456 + row * 60);
const wedges = Array.from({ length: 28 }, (_, step) => {
  const angle = (step * Math.PI) / 27;
  const point = (radius: number) => `${640 + radius * Math.cos(angle)} ${396 - radius * Math.sin(angle)}`;
  return `M${point(300)}L${point(334)}`;
});

/** The gate around the way in, drawn with hairlines; the keystone is its one piece of brass. */
export const GateArch = () => (
  <svg
    aria-hidden="true"
    viewBox="0 0 1280 2000"
    fill="none"
    className="absolute top-0 left-1/2 -ml-160 h-[2000px] w-[1280px] stroke-line max-md:-top-5 max-md:origin-[640px_0] max-md:scale-[0.62]"
  >
    <path d="M340 2000V396A300 300 0 0 1 940 396V2000Z" className="fill-surface stroke-line-strong" />
    <path d="M306 2000V396A334 334 0 0 1 974 396V2000" />
    <path d={wedges.join("")} />
    <path d={stones.map((y) => `M306 ${y}H340M940 ${y}H974`).join("")} />
    <path d="M620.2 55.6L659.8 55.6L657.0 103.5L623.0 103.5Z" className="fill-accent stroke-none" />
  </svg>
);
