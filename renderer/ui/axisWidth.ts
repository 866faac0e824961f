/** The measures that a drawn axis needs: how wide it may be, and how wide a text is. */
import { useEffect, useState, type RefCallback } from 'react';

/** Where nothing can be measured (before the first paint, in tests). */
const FALLBACK_WIDTH = 960;
const FALLBACK_GLYPH = 6.3;

/** The width of an element, followed as it changes. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(FALLBACK_WIDTH);
  useEffect(() => {
    if (element === null) return undefined;
    const measure = () => { if (element.clientWidth > 0) setWidth(element.clientWidth); };
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}

/** The width of a text of the axis, in pixels. */
export type TextWidth = (text: string, isStrong?: boolean) => number;

/** Measures text of 12 px in the font of the app; measures anew when the fonts have come. */
export function useTextWidth(): TextWidth {
  const [textWidth, setTextWidth] = useState<TextWidth>(() => measured());
  useEffect(() => {
    let isOn = true;
    if (document.fonts?.status === 'loading') void document.fonts.ready.then(() => { if (isOn) setTextWidth(() => measured()); });
    return () => { isOn = false; };
  }, []);
  return textWidth;
}

const estimate: TextWidth = (text, isStrong = false) => text.length * (isStrong ? FALLBACK_GLYPH + 0.5 : FALLBACK_GLYPH);

function measured(): TextWidth {
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif';
  const usual = inFont(`400 12px ${family}`);
  const strong = inFont(`600 12px ${family}`);
  return usual && strong ? (text, isStrong = false) => (isStrong ? strong : usual)(text) : estimate;
}

/** A pen for each font, and no text measured twice: naming the font anew for each text takes longer than measuring it. */
function inFont(font: string): ((text: string) => number) | undefined {
  const pen = typeof CanvasRenderingContext2D === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (pen === null) return undefined;
  pen.font = font;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? pen.measureText(text).width;
    known.set(text, width);
    return width;
  };
}
