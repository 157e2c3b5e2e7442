/** Whether it holds in other worlds: asked for, watched as it comes in, and stopped. */

import { session } from '../../store/app.ts';
import { reopen } from '../../store/navigate.ts';
import type { Tone } from '../../scales/family.ts';
import { labelsOf } from '../../store/labels.ts';
import type { Run } from '../../store/page-run.ts';
import { compareText } from '../../text/en-compare.ts';
import { Dots } from './dots.tsx';
import { countedOver, createEnsemble, type Outcome, outcomeOf, seedOf, type Worlds, WORLDS } from './worlds.ts';

const words = compareText.worlds;

const ensemble = createEnsemble();

/** Whoever wins more worlds is named first, so that a result against the first stage is as loud as one for it. */
function inWords(outcome: Outcome, labels: readonly [string, string]): string {
  const { n, wins, mean, interval } = outcome;
  if (wins.ties === n) return words.exactly(n);
  const isFirst = wins.first > wins.second || (wins.first === wins.second && mean > 0);
  const [low, high] = isFirst ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const ahead = words.wins(labels[isFirst ? 0 : 1], isFirst ? wins.first : wins.second, n) + words.ties(wins.ties);
  const by = words.points(isFirst ? mean : -mean);
  const average = Number.isNaN(low) ? words.average(by) : words.mean(by, words.points(low), words.points(high));
  const chance = interval.low <= 0 && interval.high >= 0 ? ` ${words.spans}` : '';
  return `${ahead}, ${average}.${chance}`;
}

/** The world nearest the mean, and the one that says most the opposite of it. */
function notable({ differences, mean }: Outcome): { readonly typical: number; readonly contrary: number | undefined } {
  const order = [...differences.keys()].sort((a, b) => Math.abs(differences[a]! - mean) - Math.abs(differences[b]! - mean));
  const most = [...differences.keys()].sort((a, b) => Math.sign(mean) * (differences[a]! - differences[b]!))[0];
  return { typical: order[0] ?? 0, contrary: most !== undefined && differences[most]! * mean < 0 ? most : undefined };
}

/** Of a pair: the ladder back from many worlds to one that can be watched. */
const Visits = ({ worlds }: { readonly worlds: Worlds }) => {
  const outcome = outcomeOf(worlds, 0, 1);
  if (outcome.wins.ties === outcome.n) return null;
  const { typical, contrary } = notable(outcome);
  const visit = (world: number, label: string) => <button type="button" class="plain" onClick={() => void reopen({ seed: seedOf(worlds, world) })}>{label}</button>;
  return <>{visit(typical, words.typical)}{contrary !== undefined && visit(contrary, words.contrary)}</>;
};

const Pair = ({ worlds, run, first, second, tones }: { readonly worlds: Worlds; readonly run: Run; readonly first: number; readonly second: number; readonly tones: readonly Tone[] }) => {
  const outcome = outcomeOf(worlds, first, second);
  const all = labelsOf(run);
  const labels = [all[first]!, all[second]!] as const;
  return (
    <div class="pair">
      <p data-testid="worlds-verdict">{inWords(outcome, labels)}</p>
      <Dots outcome={outcome} labels={labels} tones={[tones[first], tones[second]]} seedOf={(world) => seedOf(worlds, world)} visit={(seed) => void reopen({ seed })} />
    </div>
  );
};

/** Of two, the first less the second; of more, each less the first, as in the strip. */
const pairsOf = (stages: number): readonly (readonly [number, number])[] => (stages === 2 ? [[0, 1]] : Array.from({ length: stages - 1 }, (_, k) => [k + 1, 0] as const));

const Progress = ({ worlds }: { readonly worlds: Worlds }) => (
  <div class="progress">
    <progress max={WORLDS} value={worlds.done} aria-label={words.progress(worlds.done, WORLDS)} />
    <span>{words.progress(worlds.done, WORLDS)}</span>
    <button type="button" class="plain" onClick={ensemble.cancel}>{words.cancel}</button>
  </div>
);

/** Another seed of the same comparison is another of its worlds; anything else makes what is known old. */
const keyOf = ({ scenario, arms }: Run): string => JSON.stringify([scenario.world, scenario.events, scenario.organizations, arms]);
let known = '';

export function WorldsPanel({ run, tones }: { readonly run: Run; readonly tones: readonly Tone[] }) {
  if (run.cast.length < 2) return null;
  const isKnown = known === keyOf(run);
  const worlds = isKnown ? ensemble.worlds.value : (void ensemble.worlds.value, undefined);
  const start = () => {
    known = keyOf(run);
    ensemble.start(run);
  };
  const isRunning = worlds?.state === 'running';
  const [from, to] = countedOver(run);
  return (
    <section class="worlds" aria-label={words.title}>
      <div aria-live="polite" aria-busy={isRunning}>
        {worlds && worlds.done > 0 && pairsOf(run.cast.length).map(([first, second]) => <Pair key={`${first}-${second}`} worlds={worlds} run={run} first={first} second={second} tones={tones} />)}
      </div>
      {worlds && worlds.done > 0 && <p class="note">{words.counted(from, to)}</p>}
      <div class="ask">
        {isRunning ? <Progress worlds={worlds} /> : <button type="button" class={worlds ? 'plain' : 'action'} onClick={start} disabled={!session.run.value}>{worlds ? words.again : words.run(WORLDS)}</button>}
        {worlds?.state === 'cancelled' && <span class="note">{words.stopped}</span>}
        {worlds?.state === 'failed' && <span class="note" role="alert">{words.failed}</span>}
        {worlds && !isRunning && run.cast.length === 2 && <Visits worlds={worlds} />}
      </div>
    </section>
  );
}
