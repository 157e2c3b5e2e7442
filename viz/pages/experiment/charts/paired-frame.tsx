/** The paired dots of the one cell there is. */

import { text } from '../../../text/en-experiment.ts';
import { trialAt } from '../../../../sim/index.ts';
import { Frame, Rows } from './frame.tsx';
import { comparableIn, MOST_DRAWN, Paired } from './paired.tsx';
import { differences, type Shown } from './shown.ts';

export const PairedFrame = ({ shown, world }: { readonly shown: Shown; readonly world: number | undefined }) => {
  const worlds = shown.study.worldsOf(0).length;
  const says = text.chart.pairedSays + (worlds > MOST_DRAWN ? text.chart.drawn(MOST_DRAWN, worlds) : '');
  return (
    <Frame title={text.chart.paired(shown.measure)} says={says} name="paired" table={() => <WorldTable shown={shown} cell={0} />}>
      <Paired shown={shown} cell={0} height={330} world={world} />
    </Frame>
  );
};

const WorldTable = ({ shown, cell }: { readonly shown: Shown; readonly cell: number }) => {
  const { organizations, format, plan: { design, scenario } } = shown;
  const values = comparableIn(shown, cell);
  const rows = differences(shown, cell).map(({ world, difference }, n) => {
    const { seed } = trialAt((world * design.cells.length + cell) * organizations.length, design, scenario);
    return [String(world), seed, ...values.map((each) => format.level(each[n]!)), Number.isNaN(difference) ? '–' : difference === 0 ? text.table.neither : organizations[difference > 0 ? 0 : 1]!.label, format.size(difference)];
  });
  return <Rows head={[text.table.world, text.table.seed, ...organizations.map(({ label }) => label), text.table.ahead, text.table.by(format.unit)]} rows={rows} />;
};
