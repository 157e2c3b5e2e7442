/** A pen that writes an SVG picture: every stroke an element, every word text that can be selected. */

import type { Ink, Path } from '../../network/draw/ink.ts';
import { short, SvgPath } from './svg-path.ts';

export const escaped = (words: string): string => words.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!);

/** `rgb(1 2 3)` is younger than most programs that open SVG. */
const colour = (style: string | CanvasGradient | CanvasPattern): string => String(style).replace(/^rgb\((\d+) (\d+) (\d+)\)$/, 'rgb($1,$2,$3)');

const ANCHORS: Readonly<Partial<Record<CanvasTextAlign, string>>> = { right: 'end', end: 'end', center: 'middle' };

/** What a pen that is put back has again, as on a canvas. */
const STYLES = ['fillStyle', 'strokeStyle', 'lineWidth', 'lineCap', 'lineJoin', 'globalAlpha', 'font', 'textBaseline', 'textAlign', 'dash'] as const;

interface Halo {
  readonly words: string;
  readonly style: string;
}

export class SvgInk implements Ink {
  fillStyle: Ink['fillStyle'] = '#000';
  strokeStyle: Ink['strokeStyle'] = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  textAlign: CanvasTextAlign = 'start';
  private readonly measure = document.createElement('canvas').getContext('2d')!;
  private readonly parts: string[] = [];
  private readonly opened: number[] = [];
  private readonly kept: Partial<SvgInk>[] = [];
  private dash: readonly number[] = [];
  private halo: Halo | undefined;

  newPath(d?: string): Path {
    return new SvgPath(d);
  }

  stroke(path: Path): void {
    const { d } = path as SvgPath;
    if (d !== '') this.parts.push(`<path d="${d}" fill="none"${this.stroking()}${this.seeThrough()}/>`);
  }

  fill(path: Path): void {
    const { d } = path as SvgPath;
    if (d !== '') this.parts.push(`<path d="${d}" fill="${colour(this.fillStyle)}"${this.seeThrough()}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.parts.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${colour(this.fillStyle)}"/>`);
  }

  setLineDash(dash: number[]): void {
    this.dash = dash;
  }

  measureText(words: string): TextMetrics {
    this.measure.font = this.font;
    return this.measure.measureText(words);
  }

  /** The rim of the words that are filled next: both together are one element, so that they are one text. */
  strokeText(words: string): void {
    this.halo = { words, style: ` stroke="${colour(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" stroke-linejoin="round" paint-order="stroke"` };
  }

  fillText(words: string, x: number, y: number): void {
    const rim = this.halo?.words === words ? this.halo.style : '';
    this.halo = undefined;
    const anchor = ANCHORS[this.textAlign];
    const lower = this.textBaseline === 'middle' ? ' dy="0.35em"' : '';
    this.parts.push(`<text x="${short(x)}" y="${short(y)}"${lower}${anchor ? ` text-anchor="${anchor}"` : ''} fill="${colour(this.fillStyle)}"${this.lettering()}${rim}>${escaped(words)}</text>`);
  }

  save(): void {
    this.opened.push(0);
    this.kept.push(Object.fromEntries(STYLES.map((style) => [style, this[style]])));
  }

  translate(x: number, y: number): void {
    this.within(`translate(${short(x)} ${short(y)})`);
  }

  scale(x: number, y: number): void {
    this.within(`scale(${short(x)} ${short(y)})`);
  }

  restore(): void {
    this.parts.push('</g>'.repeat(this.opened.pop() ?? 0));
    Object.assign(this, this.kept.pop());
  }

  /** What was drawn, without the element around it. */
  toString(): string {
    return this.parts.join('\n');
  }

  private within(transform: string): void {
    this.parts.push(`<g transform="${transform}">`);
    this.opened.push((this.opened.pop() ?? 0) + 1);
  }

  private stroking(): string {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.map(short).join(' ')}"` : '';
    return ` stroke="${colour(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}" stroke-linecap="${this.lineCap}" stroke-linejoin="${this.lineJoin}"${dash}`;
  }

  private seeThrough(): string {
    return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : '';
  }

  private lettering(): string {
    const [, weight = '400', size = '10', family = 'sans-serif'] = /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font) ?? [];
    return ` font-size="${size}" font-weight="${weight}" font-family="${escaped(family)}"`;
  }
}
