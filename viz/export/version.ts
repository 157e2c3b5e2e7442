/** Versions that go with whatever is taken along. */

export { version } from '../../package.json';

/** Of the rules: sim/MODEL.md. */
export const MODEL_VERSION = '1';
