/** A chart's cells for keyboard, pointer and screen reader: a grid laid over the drawing, one stop for Tab, arrows within. */

import { useRef } from 'preact/hooks';
import { text } from '../../../text/en-experiment.ts';
import { chosen } from '../store.ts';
import { differenceIn, formatIn, onlyWorldIn, type Shown, toldOf, whereOf } from './shown.ts';
import { openCompare } from '../compare.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface CellsProps {
  readonly shown: Shown;
  /** Cells by row, from the top, as they lie. */
  readonly rows: readonly (readonly number[])[];
  readonly boxOf: (row: number, column: number) => Box;
}

const steps: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, Number.NEGATIVE_INFINITY], End: [0, Number.POSITIVE_INFINITY] };

const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));

/** 'Load 0.4, Novelty 0.6: 5.5 points more with Peer network, 95% interval 5.3 to 5.7'. */
export function cellInWords(shown: Shown, cell: number): string {
  const figure = shown.figures[cell];
  const difference = differenceIn(figure);
  const where = whereOf(shown, cell);
  const only = onlyWorldIn(figure);
  if (only) return text.chart.cellOfOne(where, formatIn(shown, cell).amount(only.mean), shown.organizations[toldOf(only).ahead]!.label);
  if (!difference) return text.chart.cellEmpty(where);
  const format = formatIn(shown, cell);
  const { ahead, by, interval } = toldOf(difference);
  return text.chart.cellOf(where, format.amount(by), shown.organizations[ahead]!.label, format.spread(interval));
}

/** With the worlds it is of, which need not be those of other cells while a study runs. */
function labelOf(shown: Shown, cell: number): string {
  const worlds = differenceIn(shown.figures[cell]) && text.worlds(shown.figures[cell]!.worlds);
  return [cellInWords(shown, cell), worlds ?? []].flat().join(', ');
}

/** A pointer that rests where the page scrolls under it points at nothing: it must not take over from the keys. A finger cannot hover. */
const hasMoved = ({ pointerType, movementX, movementY }: PointerEvent): boolean => pointerType !== 'touch' && (movementX !== 0 || movementY !== 0);

export const Cells = ({ shown, rows, boxOf }: CellsProps) => {
  const grid = useRef<HTMLDivElement>(null);
  /** The cell looked at as the pointer came down. */
  const before = useRef<number | undefined>(undefined);
  const now = chosen.value ?? rows[0]![0]!;
  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const to = rows[within(row + step[0], rows.length)]!;
    const next = to[within(column + step[1], to.length)]!;
    chosen.value = next;
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  };
  const look = (cell: number) => {
    chosen.value = cell;
  };
  const key = (event: KeyboardEvent, cell: number, row: number, column: number) => {
    if (event.key !== 'Enter' && event.key !== ' ') return move(event, row, column);
    event.preventDefault();
    event.stopPropagation();
    void openCompare(shown, cell);
  };
  const press = (event: PointerEvent, cell: number) => {
    // A finger cannot hover: the first touch looks, the second goes there. The cell has the focus by now, so what was looked at before counts.
    if (event.pointerType === 'touch' && before.current !== cell) look(cell);
    else void openCompare(shown, cell);
  };
  return (
    <div class="cells" role="grid" aria-label={text.chart.gridLabel} ref={grid}>
      {rows.map((row, r) => (
        <div key={r} role="row">
          {row.map((cell, c) => {
            const { left, top, width, height } = boxOf(r, c);
            return (
              <div
                key={cell} role="gridcell" data-cell={cell} tabIndex={cell === now ? 0 : -1} aria-selected={cell === chosen.value} aria-label={labelOf(shown, cell)}
                style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
                onPointerMove={(event) => hasMoved(event) && look(cell)}
                onPointerDown={() => (before.current = chosen.value)}
                onFocus={() => look(cell)}
                onClick={(event) => press(event as unknown as PointerEvent, cell)}
                onKeyDown={(event) => key(event, cell, r, c)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
};
