/** How one looks at the run: what of it is in the link, and put back from there. */

import { measures } from '../../sim/index.ts';
import { arrangements } from '../network/layout/arrangement.ts';
import { focus, session } from './app.ts';
import { disturbanceShown, measureShown, SERVICE, spanned, stretch } from './chart.ts';
import { disturbanceIn } from './events.ts';
import { arrangeAs, knowledge, needles } from './picture.ts';
import type { View } from './view.ts';

/** What is not here is shown as it is without being asked for. */
export function look(view: View): void {
  measureShown.value = measures.find(({ id }) => id === view.measure)?.id ?? SERVICE;
  arrangeAs.value = arrangements.find((each) => each === view.arrange) ?? arrangements[0];
  needles.value = view.needles ?? false;
  knowledge.value = view.knowledge ?? false;
  focus.pinned.value = view.member ?? -1;
}

/** The stretch of time that a link asks for, and the disturbance, where the run that was opened has them. */
export function lookAlong({ zoom, after }: View): void {
  const run = session.run.peek();
  stretch.value = run && zoom && spanned(zoom, run.scenario.world.ticks);
  disturbanceShown.value = after ?? '';
}

/** The other way round. */
export function viewNow(): View {
  const run = session.run.value;
  const after = run ? disturbanceIn(run) : '';
  return {
    needles: needles.value,
    knowledge: knowledge.value,
    member: focus.pinned.value,
    ...(arrangeAs.value === arrangements[0] ? {} : { arrange: arrangeAs.value }),
    ...(measureShown.value === SERVICE ? {} : { measure: measureShown.value }),
    ...(stretch.value ? { zoom: stretch.value } : {}),
    ...(after === '' ? {} : { after }),
  };
}
