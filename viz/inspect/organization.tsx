/** The organisation as a whole: who leads, how far the four steps are taken, where attention goes, where work waits. */

import type { Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { focus, session } from '../store/app.ts';
import type { Columns } from '../store/history.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { useAsked } from './asked.ts';
import { Branches } from './branches.tsx';
import { Explained } from './explained.tsx';
import { Part } from './member.tsx';
import { OrganizationDeeds } from './organization-deeds.tsx';

interface OrganizationProps {
  readonly run: Run;
  readonly cast: Cast;
  readonly stage: number;
}

/** Ticks that shares and gauges look back over. */
const LATELY = 20;
/** Members told at the head of a list. */
const FIRST = 5;

/** The members with most of something, most first; those with nothing left out. */
const foremost = (amounts: ArrayLike<number>): readonly number[] =>
  Array.from({ length: amounts.length }, (_, i) => i).filter((i) => amounts[i]! > 0).sort((i, j) => amounts[j]! - amounts[i]! || i - j).slice(0, FIRST);

interface RankedProps {
  readonly amounts: ArrayLike<number>;
  readonly cast: Cast;
  readonly words: (amount: number) => string;
}

const Ranked = ({ amounts, cast, words }: RankedProps) => {
  const first = foremost(amounts);
  return (
    <ol class="ranked">
      {first.map((i) => (
        <li key={i}>
          <button type="button" class="link" onClick={() => (focus.pinned.value = i)}>{text.member.name(i, cast.names)}</button>
          <span class="bar" style={{ '--right': amounts[i]! / amounts[first[0]!]! }} />
          <span>{words(amounts[i]!)}</span>
        </li>
      ))}
    </ol>
  );
};

function Leaders({ cast, stage }: OrganizationProps) {
  const leaders = useAsked((tick) => session.client.leaders(stage, tick)).value;
  if (!leaders) return null;
  const acts = leaders.acts.reduce((sum, n) => sum + n, 0);
  return (
    <Part title={inspect.leaders} aside={inspect.lately(leaders.from, Math.max(leaders.from, leaders.to - 1))}>
      <p><Explained>{acts === 0 ? inspect.nobodyLed : inspect.spread(leaders.spread.toFixed(1), cast.boss.length, acts)}</Explained></p>
      <Ranked amounts={leaders.acts} cast={cast} words={inspect.acts} />
    </Part>
  );
}

/** Sum of a column over the last ticks up to t; surveyed columns are NaN between surveys. */
const sumOf = (columns: Columns, name: keyof Columns, t: number): number => columns[name].subarray(Math.max(0, t + 1 - LATELY), t + 1).reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : x), 0);

/** The last survey up to t. */
function lastOf(column: Float64Array, t: number): number {
  for (let at = t; at >= 0; at--) if (!Number.isNaN(column[at]!)) return column[at]!;
  return Number.NaN;
}

const Gauge = ({ words: [label, unit], share, value }: { readonly words: readonly [string, string]; readonly share: number; readonly value: string }) => (
  <li>
    <span>{label}</span>
    <span class="bar" style={{ '--right': Number.isNaN(share) ? 0 : Math.min(1, share) }} />
    <span>{value}</span>
    <small><Explained>{unit}</Explained></small>
  </li>
);

function Gauges({ columns, tick, most }: { readonly columns: Columns; readonly tick: number; readonly most: number }) {
  const purpose = columns.purpose[tick]!;
  const inUse = lastOf(columns.in_use, tick);
  const clashes = sumOf(columns, 'clashes', tick) / sumOf(columns, 'talks', tick);
  const dyads = columns.dyads[tick]!;
  return (
    <Part title={inspect.gauges}>
      <ul class="ranked">
        <Gauge words={inspect.gauge.purpose} share={purpose} value={text.two(purpose)} />
        <Gauge words={inspect.gauge.contacts(most)} share={inUse / most} value={text.two(inUse)} />
        <Gauge words={inspect.gauge.clashes} share={clashes} value={Number.isNaN(clashes) ? text.two(clashes) : text.percent(clashes)} />
        <Gauge words={inspect.gauge.dyads} share={dyads / most} value={text.two(dyads)} />
      </ul>
    </Part>
  );
}

const kinds = ['work', 'coordination', 'conversation', 'idle'] as const;

function Attention({ columns, tick }: { readonly columns: Columns; readonly tick: number }) {
  const spent = kinds.map((kind) => sumOf(columns, kind, tick));
  const all = spent.reduce((sum, x) => sum + x, 0);
  return (
    <Part title={inspect.attention} aside={inspect.lastTicks(Math.min(LATELY, tick + 1))}>
      <ul class="ranked">
        {kinds.map((kind, k) => (
          <li key={kind}>
            <span>{inspect.kinds[kind]}</span>
            <span class="bar" style={{ '--right': all > 0 ? spent[k]! / all : 0 }} />
            <span>{all > 0 ? text.percent(spent[k]! / all) : '–'}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What was consented to and has come due. */
function Promises({ columns, tick }: { readonly columns: Columns; readonly tick: number }) {
  const [promised, kept] = [sumOf(columns, 'promised', tick), sumOf(columns, 'kept', tick)];
  return (
    <Part title={inspect.promises} aside={inspect.lastTicks(Math.min(LATELY, tick + 1))}>
      <p>{promised === 0 ? inspect.nothingDue : inspect.keptOf(kept, promised)}</p>
    </Part>
  );
}

function Waits({ frame, cast }: { readonly frame: Frame; readonly cast: Cast }) {
  const waiting = frame.queue.filter((queue) => queue > 0);
  return (
    <Part title={inspect.waits}>
      {waiting.length === 0 ? <p>{inspect.nothingWaits}</p> : <><p>{inspect.waitsInAll(waiting.reduce((sum, queue) => sum + queue, 0), waiting.length)}</p><Ranked amounts={frame.queue} cast={cast} words={inspect.waiting} /></>}
    </Part>
  );
}

export function OrganizationView(props: OrganizationProps) {
  const { run, cast, stage } = props;
  void session.recorded.value;
  const shown = session.shown.value;
  const [frame, columns] = [shown?.frames[stage], session.history()[stage]];
  const most = run.scenario.organizations.find(({ name }) => name === cast.name)?.settings.contacts || 1;
  return (
    <>
      <p class="hint">{inspect.nobody}</p>
      <OrganizationDeeds run={run} stage={stage} />
      <Branches run={run} stage={stage} />
      <Leaders {...props} />
      {shown && columns && shown.tick >= 0 && <Gauges columns={columns} tick={shown.tick} most={most} />}
      {shown && columns && shown.tick >= 0 && <Attention columns={columns} tick={shown.tick} />}
      {shown && columns && shown.tick >= 0 && <Promises columns={columns} tick={shown.tick} />}
      {frame && <Waits frame={frame} cast={cast} />}
    </>
  );
}
