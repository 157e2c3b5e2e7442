/** How to get this very run elsewhere: the command, and the digest it prints. */

import { useSignal, useSignalEffect } from '@preact/signals';
import { player, scenarioName, session } from '../store/app.ts';
import { figures } from '../store/beats.ts';
import { labelsOf } from '../store/labels.ts';
import type { Run } from '../store/page-run.ts';
import { reproduce as words } from '../text/en-reproduce.ts';

/** As a POSIX shell reads it back. */
const quoted = (word: string): string => (/^[\w.\-/]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

function commandOf(run: Run, file: string, tick: number): string {
  const pair = run.cast.flatMap(({ name }) => ['--organization', quoted(name)]);
  return ['npx heterarchy run', quoted(file), '--seed', quoted(run.seed), ...pair, '--ticks', String(tick + 1)].join(' ');
}

/** Whether it is another run than the scenario's file says. */
const isChanged = ({ arms }: Run): boolean => session.request.value?.edits !== undefined || arms.some(({ interventions }) => interventions?.length);

/** Digests of the tick shown, asked for while the clock stands still. */
function useDigests() {
  const digests = useSignal<{ readonly run: number; readonly tick: number; readonly each: readonly string[] } | undefined>(undefined);
  useSignalEffect(() => {
    if (player.playing.value) return;
    const [run, shown] = [session.run.value, session.shown.value];
    if (!run || !shown || shown.tick < 0) return;
    const { tick } = shown;
    let late = false;
    const ask = setTimeout(() => {
      session.client.digests(tick).then((each) => {
        if (!late) digests.value = { run: run.run, tick, each };
      }, () => {}); // A worker that died has been reported already.
    }, 120);
    return () => {
      late = true;
      clearTimeout(ask);
    };
  });
  return digests;
}

export function Reproduce({ run }: { readonly run: Run }) {
  const digests = useDigests();
  const labels = labelsOf(run);
  void figures.value;
  const tick = session.shown.peek()?.tick ?? -1;
  const file = session.request.value?.source.file ?? '';
  const changed = isChanged(run);
  const known = digests.value?.run === run.run && digests.value.tick === tick ? digests.value.each : undefined;
  return (
    <details class="panel reproduce">
      <summary>{words.title}</summary>
      {tick < 0 ? <p>{words.founding}</p> : (
        <>
          <p>{words.words}</p>
          {changed ? <p>{words.changed}</p> : scenarioName.value === undefined && <p>{words.ownFile}</p>}
          <pre tabIndex={0}><code>{commandOf(run, changed ? (file.split('/').at(-1) ?? file) : file, tick)}</code></pre>
          <dl class="digests">
            {run.cast.map(({ name }, k) => (
              <div key={k}>
                <dt>{labels[k]}</dt>
                <dd data-testid="digest" data-organization={name} data-tick={known ? tick : ''}>{known?.[k] ?? words.wait}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
