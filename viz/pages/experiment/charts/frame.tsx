/** Around every chart: what it shows, itself or as a table, and its picture to take away. */

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { text } from '../../../text/en-experiment.ts';
import { savePicture } from '../take/picture.ts';

interface FrameProps {
  readonly title: string;
  readonly says: string;
  /** A name for the file. */
  readonly name: string;
  readonly table: () => ComponentChildren;
  readonly children: ComponentChildren;
  /** Controls of its own. */
  readonly tools?: ComponentChildren;
}

export const Frame = ({ title, says, name, table, children, tools }: FrameProps) => {
  const asTable = useSignal(false);
  const figure = useRef<HTMLElement>(null);
  const save = (kind: 'svg' | 'png') => void savePicture(figure.current?.querySelector('svg.plot'), kind, name, title, says);
  return (
    <figure class="frame" ref={figure}>
      <figcaption>
        <h3>{title}</h3>
        <p>{says}</p>
      </figcaption>
      {asTable.value ? <div class="scroll" tabIndex={0} role="region" aria-label={title}>{table()}</div> : children}
      <div class="frame-tools">
        {!asTable.value && tools}
        <button type="button" class="turn" aria-pressed={asTable.value} onClick={() => (asTable.value = !asTable.value)}>{asTable.value ? text.chart.picture : text.chart.table}</button>
        {!asTable.value && (['svg', 'png'] as const).map((kind) => <button key={kind} type="button" class="turn" aria-label={`${text.chart.save} ${text.take[kind]}: ${title}`} onClick={() => save(kind)}>{text.take[kind]}</button>)}
      </div>
    </figure>
  );
};

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Figures stand under each other, and what is told in words at the left. */
const kindOf = (rows: TableProps['rows'], k: number): 'said' | undefined => (rows.every((row) => /^[−+–]?\d|^–?$/.test(row[k] ?? '')) ? undefined : 'said');

export const Rows = ({ head, rows }: TableProps) => {
  const kinds = head.map((_, k) => kindOf(rows, k));
  return (
    <table class="figured">
      <thead><tr>{head.map((each, k) => <th key={k} scope="col" class={kinds[k]}>{each}</th>)}</tr></thead>
      <tbody>{rows.map((row, n) => <tr key={n}>{row.map((each, k) => (k === 0 ? <th key={k} scope="row" class={kinds[k]}>{each}</th> : <td key={k} class={kinds[k]}>{each}</td>))}</tr>)}</tbody>
    </table>
  );
};
