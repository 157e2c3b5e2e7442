/** What other worlds say of those on the stages, and of every other way to organise held against the best of them. */

import './many-worlds.css';
import { effect, untracked } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { player, session } from '../../store/app.ts';
import { letGo } from '../../store/first-look.ts';
import { chosen, reopen } from '../../store/navigate.ts';
import type { Run } from '../../store/page-run.ts';
import { end as words } from '../../text/en-end.ts';
import { text } from '../../text/en.ts';
import { createEnsemble, type Outcome, seedOf, type Worlds, WORLDS } from '../compare/worlds.ts';
import { type Contenders, contendersOf, type Held, standingsIn, together, typicalIn } from './contenders.ts';

/** Fewer worlds than this have no spread. */
const LEAST = 2;

const ensemble = createEnsemble();

// What is known is of one run.
effect(() => {
  void session.run.value;
  untracked(ensemble.forget);
});

/** Who did better is told in points more and who did worse in points less, one as loudly as the other. */
function told({ mean, interval, wins, n }: Outcome, label: string): readonly [what: string, howSure: string] {
  if (wins.ties === n) return [words.same(label, n), ''];
  const isMore = mean > 0;
  const [low, high] = isMore ? [interval.low, interval.high] : [-interval.high, -interval.low];
  const what = isMore ? words.more(label, mean) : words.less(label, mean);
  return [what, low <= 0 ? words.unsure(low, high, n) : words.sure(low, high, isMore ? wins.first : wins.second, n)];
}

interface ResultProps {
  readonly worlds: Worlds;
  readonly contenders: Contenders;
  readonly run: Run;
}

/** The two side by side, as the scenario has them, in a world of their average. Whoever has come so far needs no first look any more. */
async function visit({ worlds, contenders: { all, added } }: ResultProps, { contender, outcome }: Held, best: number): Promise<void> {
  letGo();
  const pair = [contender, best].map((k) => all[k]!.name);
  const add = { ...chosen()?.add, ...Object.fromEntries(Object.entries(added).filter(([name]) => pair.includes(name))) };
  if (await reopen({ seed: seedOf(worlds, typicalIn(outcome)), show: pair, do: [], tick: -1, ...(Object.keys(add).length > 0 ? { add } : {}) })) player.play();
}

const Result = (props: ResultProps) => {
  const { worlds, contenders, run } = props;
  const { best, share, others } = standingsIn(worlds, contenders);
  const label = (k: number) => contenders.all[k]!.label;
  const isChanged = run.arms.some(({ interventions = [] }) => interventions.length > 0);
  return (
    <>
      <p>{words.lead(worlds.done, run.scenario.title, isChanged, label(best), text.percent(share), contenders.shown)}</p>
      <ol>
        {others.map((held) => {
          const [what, howSure] = told(held.outcome, label(held.contender));
          const title = words.watchTitle(label(held.contender), label(best));
          return (
            <li key={held.contender}>
              <span><strong>{what}</strong> {howSure}</span>
              <button type="button" class="plain" aria-label={title} title={title} onClick={() => void visit(props, held, best)}>{words.watch}</button>
            </li>
          );
        })}
      </ol>
    </>
  );
};

const Progress = ({ done }: { readonly done: number }) => (
  <div class="running">
    <progress max={WORLDS} value={done} aria-label={words.progress(done, WORLDS)} />
    <span>{words.progress(done, WORLDS)}</span>
    <button type="button" class="plain" onClick={ensemble.cancel}>{words.cancel}</button>
  </div>
);

export const ManyWorlds = ({ run }: { readonly run: Run }) => {
  const contenders = useMemo(() => contendersOf(run), [run]);
  const start = () => ensemble.start(together(run, contenders));
  useEffect(() => {
    if (!ensemble.worlds.peek()) start();
  }, []);
  const worlds = ensemble.worlds.value;
  const isRunning = !worlds || worlds.state === 'running';
  return (
    <div class="many" aria-live="polite" aria-busy={isRunning}>
      {isRunning && <Progress done={worlds?.done ?? 0} />}
      {!isRunning && worlds.done >= LEAST && <Result worlds={worlds} contenders={contenders} run={run} />}
      {worlds?.state === 'failed' && <p role="alert">{words.failed}</p>}
      {!isRunning && worlds.state !== 'finished' && <button type="button" class="plain" onClick={start}>{words.again}</button>}
    </div>
  );
};
