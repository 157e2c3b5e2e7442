/** What follows from the run that is on the page, for whoever shows it. */

import { computed } from '@preact/signals';
import { tonesOf } from '../scales/family.ts';
import { awaited, session } from '../store/app.ts';

/** The hue of each stage. */
export const tones = computed(() => tonesOf(session.run.value?.cast ?? []));

/** What the scenario asks; known before it runs. */
export const questionAsked = computed(() => {
  const scenario = session.run.value?.scenario;
  return scenario ? scenario.question || scenario.title : awaited.value?.question;
});
