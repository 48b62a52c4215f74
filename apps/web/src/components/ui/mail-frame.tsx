import { useEffect, useRef, useState } from "react";

type MailFrameProps = {
  label: string;
  html: string;
  /** Of the window it is shown in, in pixels; made smaller where there is less room. */
  width: number;
};

const tallest = 4_000;

/** The room an element has, 0 until it is known. */
const useWidth = () => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
};

/**
 * A mail as its reader sees it, in a page without origin that draws what it is sent: nothing in it can run, lead away or
 * reach ours.
 */
export const MailFrame = ({ label, html, width }: MailFrameProps) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const room = useWidth();
  const scale = Math.min(1, room.width / width);
  const draw = () => frame.current?.contentWindow?.postMessage(html, "*");
  useEffect(draw, [html]);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || typeof data !== "number") return;
      setHeight(Math.min(Math.max(data, 120), tallest));
    };
    addEventListener("message", onMessage);
    return () => removeEventListener("message", onMessage);
  }, []);
  return (
    <div ref={room.box} className="shrink-0 overflow-hidden rounded-lg border border-line">
      <div className="mx-auto overflow-hidden" style={{ width: width * scale, height: height * scale }}>
        {room.width > 0 && (
          <iframe
            ref={frame}
            title={label}
            src="/mail-preview"
            sandbox="allow-scripts"
            onLoad={draw}
            className="block origin-top-left"
            style={{ width, height, transform: `scale(${scale})` }}
          />
        )}
      </div>
    </div>
  );
};
