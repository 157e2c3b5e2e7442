/** The claims and what became of them. */

import verdicts from 'virtual:verdicts';
import { useSignal } from '@preact/signals';
import { disturbanceMeasures, type Measure, measures } from '../../../sim/index.ts';
import { about } from '../../text/en-about.ts';
import { pathOf } from '../../store/route.ts';
import { exactTo, formatOf } from '../experiment/format.ts';

const words = about.verdicts;

type Row = (typeof verdicts)[number];
type Name = keyof typeof words.names;

const order = ['supported', 'contradicted', 'equivalent', 'undetermined', 'untried'] as const satisfies readonly Name[];

const of = (name: Name): readonly Row[] => verdicts.filter(({ verdict = 'untried' }) => verdict === name);

/** The measure of a claim by its id: `loss[top-lost]`. */
function measureOf(id: string): { readonly measure: Pick<Measure, 'label' | 'unit'>; readonly words: string } {
  const [, name, of] = /^([^[]+)(?:\[(.+)\])?$/.exec(id)!;
  const whole = measures.find((each) => each.id === name);
  const measure = whole ?? disturbanceMeasures.find((each) => each.id === name)!;
  if (of === undefined) return { measure, words: measure.label };
  return { measure, words: whole ? words.inWindow(measure.label, of) : words.afterEvent(measure.label, of) };
}

/** As it is told: which way it goes, by how much, and its interval seen from there; null is how JSON has a number that is none. */
function inWords({ measure: id, margin }: Row, mean: number, { low, high }: { readonly low: number | null; readonly high: number | null }): string {
  const { measure } = measureOf(id);
  const [from, to] = [low ?? Number.NaN, high ?? Number.NaN];
  const format = exactTo(measure, (to - from) / 2);
  const spread = format.spread(mean < 0 ? { low: -to, high: -from } : { low: from, high: to });
  return words.difference(format.amount(mean), mean < 0, spread, formatOf(measure, margin).amount(margin));
}

const signs: Readonly<Record<Name, string>> = {
  supported: 'M3 8.5 6.5 12 13 4.5',
  contradicted: 'M4 4l8 8M12 4l-8 8',
  equivalent: 'M3 6h10M3 10h10',
  undetermined: 'M5.8 6a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M8 12.4v.1',
  untried: 'M4 8h8',
};

const Verdict = ({ name }: { readonly name: Name }) => (
  <span class={`verdict ${name}`}>
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={signs[name]} /></svg>
    {words.names[name]}
  </span>
);

/** The difference on a line of its own scale: zero, the margin either way, and the interval. */
function Interval({ mean, interval, margin }: { readonly mean: number; readonly interval: { readonly low: number | null; readonly high: number | null }; readonly margin: number }) {
  const [low, high] = [interval.low ?? mean, interval.high ?? mean];
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high), 1.5 * margin, 1e-9);
  const x = (value: number) => 60 + (58 * value) / reach;
  return (
    <svg class="interval" viewBox="0 0 120 20" width="120" height="20" aria-hidden="true">
      <rect x={x(-margin)} y="2" width={x(margin) - x(-margin)} height="16" class="margin" />
      <path d="M60 1V19" class="zero" />
      <path d={`M${x(low)} 10H${x(high)}M${x(low)} 6V14M${x(high)} 6V14`} class="reach" />
      <circle cx={x(mean)} cy="10" r="3.6" />
    </svg>
  );
}

const Difference = ({ row }: { readonly row: Row }) => {
  const { mean, interval, margin } = row;
  return mean === undefined || mean === null || !interval ? <span>{words.margin(formatOf(measureOf(row.measure).measure, margin).amount(margin))}</span> : (
    <>
      <Interval mean={mean} interval={interval} margin={margin} />
      <span class="small">{inWords(row, mean, interval)}</span>
    </>
  );
};

const Claim = ({ row }: { readonly row: Row }) => (
  <tr data-verdict={row.verdict ?? 'untried'}>
    <th scope="row">
      {row.says}
      <span class="small">
        {row.source && <>{words.source(row.source)}. </>}
        <span class="measure" title={row.measure}>{measureOf(row.measure).words}</span> · <a href={`${pathOf('twin')}?scenario=${row.scenario}`} aria-label={words.open(row.scenario)}>{row.scenario}</a>
      </span>
    </th>
    <td><Verdict name={row.verdict ?? 'untried'} /></td>
    <td><Difference row={row} /></td>
    <td>{row.n !== undefined && row.wins !== undefined ? words.wins(row.wins, row.n) : '–'}</td>
  </tr>
);

type Shown = Name | 'all';

const Choice = ({ shown, choose }: { readonly shown: Shown; readonly choose: (name: Shown) => void }) => (
  <div class="filter" role="group" aria-label={words.show}>
    {(['all', ...order] as const).filter((name) => name === 'all' || of(name).length > 0).map((name) => (
      <button key={name} type="button" aria-pressed={shown === name} onClick={() => choose(name)}>
        {name === 'all' ? words.all : words.names[name]} <span>{name === 'all' ? verdicts.length : of(name).length}</span>
      </button>
    ))}
  </div>
);

const Table = ({ rows }: { readonly rows: readonly Row[] }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={words.label}>
    <table class="claims">
      <thead><tr>{words.head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <Claim key={`${row.scenario}/${row.id}`} row={row} />)}</tbody>
    </table>
  </div>
);

const explained = ['supported', 'contradicted', 'equivalent', 'undetermined'] as const;

export function Verdicts() {
  const shown = useSignal<Shown>('all');
  if (verdicts.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>{words.lead}</p>
      <dl class="explained">
        {explained.map((name) => (
          <div key={name}>
            <dt><Verdict name={name} /></dt>
            <dd class="count">{of(name).length}</dd>
            <dd>{words.explain[name]}</dd>
          </div>
        ))}
      </dl>
      {of('untried').length > 0 && <p>{words.untried(of('untried').length)}</p>}
      <Choice shown={shown.value} choose={(name) => (shown.value = name)} />
      <Table rows={shown.value === 'all' ? verdicts : of(shown.value)} />
    </>
  );
}
