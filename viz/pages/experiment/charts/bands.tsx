/** Service over time in all worlds: bands of half and of nine in ten, a few worlds drawn thin, or one world at a time. */

import { area, line, scaleLinear } from 'd3';
import { curveStarts } from '../../../../sim/index.ts';
import { fitted, widthOf } from '../../../charts/measure.ts';
import { EventIcon } from '../../../interface/icons.tsx';
import { placeOf } from '../../../scales/family.ts';
import { text as page } from '../../../text/en.ts';
import { text } from '../../../text/en-experiment.ts';
import { Frame, Rows } from './frame.tsx';
import { Outcomes } from './outcomes.tsx';
import { MOST_CURVES } from '../study/standing.ts';
import { type Band, bandsOf } from './quantiles.ts';
import type { Shown } from './shown.ts';
import { useWidth } from './width.ts';

/** Worlds drawn as thin lines. */
const THIN = 6;
/** By organisation, then by world done. */
function curvesOf({ study, organizations }: Shown): Float64Array[][] {
  const worlds = study.worldsOf(0).filter((world) => world < MOST_CURVES);
  const curve = (n: number) => study.curves.subarray(n * study.points, (n + 1) * study.points);
  return organizations.map((_, k) => worlds.map((world) => curve(world * organizations.length + k)));
}

interface BandsProps {
  readonly shown: Shown;
  readonly world: number | undefined;
  readonly setWorld: (world: number | undefined) => void;
}

export const Bands = ({ shown, world, setWorld }: BandsProps) => {
  const { ref, width, em } = useWidth();
  const curves = curvesOf(shown);
  const bands = curves.map((each) => bandsOf(each, shown.study.points));
  const title = shown.plan.design.worlds > MOST_CURVES ? text.chart.bandsOf(MOST_CURVES) : text.chart.bands;
  return (
    <Frame
      title={title} says={text.chart.bandsSays} name="service-over-time"
      tools={<Outcomes worlds={curves[0]!.length} world={world} setWorld={setWorld} />}
      table={() => <Table shown={shown} bands={bands} />}
    >
      <div class="drawing bands-drawing" ref={ref}>{width > 0 && curves[0]!.length > 1 && <Drawing title={title} shown={shown} curves={curves} bands={bands} world={world} width={width} em={em * 0.87} />}</div>
    </Frame>
  );
};

const Table = ({ shown: { plan, organizations }, bands }: { readonly shown: Shown; readonly bands: readonly (readonly (Band | undefined)[])[] }) => {
  const starts = curveStarts(plan.scenario.world.ticks);
  const range = (low: number, high: number) => text.table.range(page.percent(low), page.percent(high));
  const rows = starts.map((from, k) => [
    `${from}–${(starts[k + 1] ?? plan.scenario.world.ticks) - 1}`,
    ...bands.flatMap((band) => (band[k] ? [page.percent(band[k].middle), range(band[k].quarter, band[k].threeQuarters), range(band[k].low, band[k].high)] : ['–', '–', '–'])),
  ]);
  return <Rows head={[text.table.ticks, ...organizations.flatMap(({ label }) => [text.table.median(label), text.table.half(label), text.table.nine(label)])]} rows={rows} />;
};

interface DrawingProps {
  readonly title: string;
  readonly shown: Shown;
  readonly curves: readonly (readonly Float64Array[])[];
  readonly bands: readonly (readonly (Band | undefined)[])[];
  readonly world: number | undefined;
  readonly width: number;
  readonly em: number;
}

const Drawing = ({ title, shown, curves, bands, world, width, em }: DrawingProps) => {
  const { plan: { scenario }, organizations, tones } = shown;
  const starts = curveStarts(scenario.world.ticks);
  const step = starts[1] ?? scenario.world.ticks;
  const lanes = 2;
  const height = Math.max(230, Math.min(340, width * 0.42));
  const [left, right, top, bottom] = [3.2 * em, width - 1, lanes * 1.5 * em + 4, height - 1.9 * em];
  const x = scaleLinear([0, scenario.world.ticks], [left, right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const at = (k: number) => x(starts[k]! + step / 2);
  const points = starts.map((_, k) => k);
  const ribbon = (band: readonly (Band | undefined)[], low: (each: Band) => number, high: (each: Band) => number) =>
    area<number>().defined((k) => band[k] !== undefined).x(at).y0((k) => y(low(band[k]!))).y1((k) => y(high(band[k]!)))(points) ?? '';
  const trace = (curve: Float64Array) => line<number>().defined((k) => !Number.isNaN(curve[k]!)).x(at).y((k) => y(curve[k]!))(points) ?? '';
  const endOf = (k: number) => bands[k]!.findLastIndex((band) => band !== undefined);
  return (
    <svg class={`plot bands ${world === undefined ? '' : 'one'}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} style={{ fontSize: `${em}px` }}>
      <g class="axis">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => <g key={share}><path class={share === 0 ? 'base' : ''} d={`M${left},${y(share)}H${right}`} /><text x={left - 6} y={y(share)} dy="0.35em" text-anchor="end">{page.percent(share)}</text></g>)}
        {x.ticks(width < 500 ? 4 : 8).map((t) => <text key={t} x={x(t)} y={bottom + 1.5 * em} text-anchor={t === 0 ? 'start' : 'middle'}>{t === 0 ? `${text.chart.tick} 0` : t}</text>)}
      </g>
      <Events shown={shown} x={x} right={right} bottom={bottom} em={em} />
      {organizations.map(({ name }, k) => (
        <g key={name} class={`ribbon ${placeOf(tones[k]!)}`} style={{ color: `var(${tones[k]!.token})` }}>
          <path class="nine" d={ribbon(bands[k]!, ({ low }) => low, ({ high }) => high)} />
          <path class="half" d={ribbon(bands[k]!, ({ quarter }) => quarter, ({ threeQuarters }) => threeQuarters)} />
        </g>
      ))}
      {organizations.map(({ name }, k) => (
        <g key={name} class={`thin ${placeOf(tones[k]!)}`} style={{ color: `var(${tones[k]!.token})` }}>
          {world === undefined ? curves[k]!.slice(0, THIN).map((curve, n) => <path key={n} d={trace(curve)} />) : <path class="outcome" d={trace(curves[k]![world] ?? new Float64Array())} />}
        </g>
      ))}
      <Names at={organizations.map((_, k) => ({ k, y: y(bands[k]![endOf(k)]?.middle ?? 0.5) }))} shown={shown} right={right} em={em} bottom={bottom} />
    </svg>
  );
};

/** The organisations' names within the plot, at its lower right, where curves seldom are; each on a line of its own. */
const Names = ({ at, shown: { organizations, tones }, right, bottom, em }: { readonly at: readonly { readonly k: number; readonly y: number }[]; readonly shown: Shown; readonly right: number; readonly bottom: number; readonly em: number }) => (
  <g class="names">
    {[...at].sort((a, b) => b.y - a.y).map(({ k }, n) => (
      <g key={k} class={placeOf(tones[k]!)} style={{ color: `var(${tones[k]!.token})` }}>
        <rect x={right - 1.4 * em} y={bottom - (1.5 * n + 1.35) * em} width={1.1 * em} height={0.8 * em} />
        <text x={right - 1.8 * em} y={bottom - (1.5 * n + 0.65) * em} text-anchor="end">{organizations[k]!.label}</text>
      </g>
    ))}
  </g>
);

const Events = ({ shown: { plan: { scenario: { events } } }, x, right, bottom, em }: { readonly shown: Shown; readonly x: (t: number) => number; readonly right: number; readonly bottom: number; readonly em: number }) => {
  const ends = [0, 0];
  return (
    <g class="happenings">
      {events.map((event) => {
        const words = page.eventShort(event);
        const at = x(event.at);
        const needed = widthOf(words, em) + 1.5 * em;
        const lane = at > ends[0]! ? 0 : at > ends[1]! ? 1 : -1;
        const before = at + needed > right;
        if (lane >= 0) ends[lane] = before ? right : at + needed;
        return (
          <g key={event.name}>
            <path d={`M${at},${lane === 1 ? 1.5 * em : 2}V${bottom}`} />
            {lane >= 0 && (
              <g transform={`translate(${before ? at - needed : at + 3},${lane * 1.5 * em})`}>
                <g transform={`translate(0,${0.2 * em})`}><EventIcon type={event.type} size={em} /></g>
                <text x={1.3 * em} y={1.05 * em}>{fitted(words, needed, em)}</text>
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
};

