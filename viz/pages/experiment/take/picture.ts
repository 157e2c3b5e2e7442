/** Charts as files: the drawing with its colours written into it, its title above and its stamp below. */

import { text } from '../../../text/en-experiment.ts';
import { currentPlan, fileName, isLinked, stampInWords, stampOf } from './stamp.ts';
import { widthOf } from '../../../charts/measure.ts';
import { save, textFile } from '../../../export/save.ts';
import { stampedPng } from '../../../export/surface/png.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What the style sheet says of a drawing. */
const properties = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity', 'font-size', 'font-weight', 'paint-order', 'visibility'] as const;
const EDGE = 24;
const DENSITY = 2;

/** Colours that only browsers know, as others do. */
const plain = new Map<string, string>();

function plainColour(colour: string): string {
  if (!/^(oklab|oklch|color)\(/.test(colour)) return colour;
  const known = plain.get(colour);
  if (known !== undefined) return known;
  const brush = new OffscreenCanvas(1, 1).getContext('2d')!;
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const [red, green, blue] = brush.getImageData(0, 0, 1, 1).data;
  plain.set(colour, `rgb(${red}, ${green}, ${blue})`);
  return plain.get(colour)!;
}

/** Pictures know nothing of the page's style sheet. */
function dress(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  to.removeAttribute('style');
  to.removeAttribute('class');
  for (const name of properties) to.setAttribute(name, plainColour(style.getPropertyValue(name)));
  for (const [k, child] of [...from.children].entries()) dress(child, to.children[k]!);
}

function written(words: string, x: number, y: number, size: number, weight: number, fill: string): SVGTextElement {
  const element = document.createElementNS(NAMESPACE, 'text');
  const attributes = { x, y, 'font-size': size, 'font-weight': weight, fill };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = words;
  return element;
}

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Lines that anything takes under a drawing, at most. */
const MOST_LINES = 6;
const [SMALL, LINE] = [10.5, 16];

/** Within the width, broken between words where there are any, or else where the room ends, as in a link. */
function wrapped(words: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (let rest = words; rest !== ''; ) {
    let end = rest.length;
    while (end > 1 && widthOf(rest.slice(0, end), SMALL) > room) end--;
    const gap = end < rest.length ? rest.lastIndexOf(' ', end) : -1;
    const cut = gap > end / 2 ? gap : end;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return lines;
}

/** All of `all` is in the file's metadata; what is too long to be read is not written into the picture. */
function pictureOf(drawing: SVGSVGElement, title: string, says: string, all: readonly string[]): Picture {
  const room = Number(drawing.getAttribute('width'));
  const stamps = all.flatMap((line) => {
    const under = wrapped(line, room);
    return under.length > MOST_LINES ? wrapped(text.take.within, room) : under;
  });
  const lines = [...wrapped(says, room), ...stamps];
  const style = getComputedStyle(document.documentElement);
  const [ground, ink, muted] = ['--ground', '--ink', '--muted'].map((name) => style.getPropertyValue(name).trim()) as [string, string, string];
  const [inner, tall] = [Number(drawing.getAttribute('width')), Number(drawing.getAttribute('height'))];
  const [width, height] = [inner + 2 * EDGE, tall + 2 * EDGE + 34 + LINE * lines.length];
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dress(drawing, copy);
  copy.setAttribute('x', String(EDGE));
  copy.setAttribute('y', String(EDGE + 28));
  const picture = document.createElementNS(NAMESPACE, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': style.fontFamily })) picture.setAttribute(name, String(value));
  const paper = document.createElementNS(NAMESPACE, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: ground })) paper.setAttribute(name, String(value));
  const said = document.createElementNS(NAMESPACE, 'metadata');
  said.textContent = all.join('\n');
  picture.append(said, paper, written(title, EDGE, EDGE + 12, 17, 600, ink), copy, ...lines.map((line, k) => written(line, EDGE, tall + EDGE + 50 + LINE * k, SMALL, 400, muted)));
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

async function painted({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image(width * DENSITY, height * DENSITY);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * DENSITY, height: height * DENSITY });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}

/** Saves a drawing that is on the page, as it is seen. @param says What is said of it there. @param drawing Null where there is none yet: then nothing is saved. */
export async function savePicture(drawing: Element | null | undefined, kind: 'svg' | 'png', name: string, title: string, says: string): Promise<void> {
  const plan = currentPlan();
  if (!plan || !(drawing instanceof SVGSVGElement)) return;
  const stamp = stampOf(plan);
  const lines = [stampInWords(stamp, plan.design.worlds), isLinked() ? stamp.link : text.take.ownFile];
  const picture = pictureOf(drawing, title, says, lines);
  if (kind === 'svg') save(textFile(fileName(plan, `${name}.svg`), picture.svg, 'image/svg+xml'));
  else save({ name: fileName(plan, `${name}.png`), blob: stampedPng(await painted(picture), title, lines) });
}
