import type { Deed, ScenarioEvent } from './types.ts';

/** Events that are done to one member. */
const deedTypes: readonly string[] = ['leave', 'return', 'overload', 'rewire', 'introduce'] satisfies Deed['type'][];

export const isDeed = (event: ScenarioEvent): event is ScenarioEvent & Deed => deedTypes.includes(event.type);
