import { Box, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { LOOKS, type Look, SANDBOX } from '../looks';
import { type Hand, readHand } from './field-in-hand';
import { type FromFrame, readMessage, type ToFrame } from './messages';
import type { ShownPage } from './use-page';

/** The page comes within a second. */
const SILENT_MS = 8000;
const UNREACHED = 'This browser does not reach the preview, so the page cannot be shown. You can write on.';

interface Props {
  page: ShownPage;
  look: Look;
  onMessage(message: FromFrame): void;
}

/**
 * The frame that shows the page, and marks in it what is in hand in the form. It is never loaded
 * again while somebody types.
 */
export function PageFrame({ page: { url, html, path, keys }, look, onMessage }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const hand = useRef<Hand | null>(null);
  const shown = useRef<string | null | undefined>(undefined);

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      const message = readMessage(event, frame.current, url);
      if (message?.type === 'ready') setReady(true);
      else if (message) onMessage(message);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [url, onMessage]);

  useEffect(() => {
    if (!isReady) return;
    const isOther = path !== shown.current;
    shown.current = path;
    send(frame.current, url, { type: 'show', html, keys, hand: hand.current, isOther });
  }, [isReady, url, html, keys, path]);

  useEffect(() => {
    const look = () => {
      const now = readHand();
      if (now === null || JSON.stringify(now) === JSON.stringify(hand.current)) return;
      hand.current = now;
      if (isReady) send(frame.current, url, { type: 'mark', hand: now });
    };
    const moves = ['focusin', 'selectionchange'];
    for (const move of moves) document.addEventListener(move, look);
    return () => {
      for (const move of moves) document.removeEventListener(move, look);
    };
  }, [isReady, url]);

  const isSilent = useTimeout(SILENT_MS) && !isReady;
  const { box, scale } = useScale(LOOKS[look].least);
  return (
    <Box ref={box} background="neutral150" flex="1" minHeight={0} overflow="hidden">
      {isSilent && <Typography role="status">{UNREACHED}</Typography>}
      <iframe
        ref={frame}
        name={LOOKS[look].name}
        title="The page, as you type"
        src={url}
        sandbox={SANDBOX}
        style={{
          display: 'block',
          width: scale < 1 ? LOOKS[look].least : LOOKS[look].width,
          height: `calc(100% / ${scale})`,
          margin: '0 auto',
          border: 0,
          transform: `scale(${scale})`,
          transformOrigin: 'top left',
        }}
      />
    </Box>
  );
}

function send(frame: HTMLIFrameElement | null, url: string, message: ToFrame): void {
  frame?.contentWindow?.postMessage(message, new URL(url).origin);
}

/** Whether so much time has passed. */
function useTimeout(ms: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isOver;
}

/** How much smaller a window of a width has to be shown to fit in. */
function useScale(width: number) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const watcher = new ResizeObserver(() => setRoom(box.current?.clientWidth ?? width));
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [width]);
  return { box, scale: Math.min(1, room / width) };
}
