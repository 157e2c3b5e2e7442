/** The curves as a table: one row for every ten ticks of births. */

import { useSignal } from '@preact/signals';
import { session } from '../store/app.ts';
import { eventsOf, wordsFor } from '../store/events.ts';
import { labelsOf } from '../store/labels.ts';
import { finalBefore, serviceOver, WINDOW } from '../store/service.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';

function Rows({ run }: { readonly run: Run }) {
  void session.recorded.value;
  const done = session.done.value;
  const final = finalBefore(run.scenario, done);
  const starts = Array.from({ length: Math.ceil(done / WINDOW) }, (_, k) => k * WINDOW);
  const eventsIn = (from: number) => eventsOf(run).filter(({ at }) => at >= from && at < from + WINDOW).map((event) => text.chart.event(event.at, wordsFor(run, event)));
  return (
    <tbody>
      {starts.map((from) => {
        const to = Math.min(done, from + WINDOW);
        return (
          <tr key={from}>
            <th scope="row">{from}–{to - 1}</th>
            {session.history().map((columns, k) => <td key={k}>{text.two(serviceOver(columns, from, to))}</td>)}
            <td class="said">{[...eventsIn(from), ...(to > final ? [text.chart.still] : [])].join('; ')}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

export function Table({ run }: { readonly run: Run }) {
  const open = useSignal(false);
  return (
    <details class="panel" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>{text.chart.table}</summary>
      {open.value && (
        <div class="scroll" tabIndex={0} role="region" aria-label={text.chart.table}>
          <table class="figured">
            <thead>
              <tr>
                <th scope="col">{text.chart.from}</th>
                {labelsOf(run).map((label, k) => <th key={k} scope="col">{label}</th>)}
                <th scope="col" class="said">{text.chart.happened}</th>
              </tr>
            </thead>
            <Rows run={run} />
          </table>
        </div>
      )}
    </details>
  );
}
