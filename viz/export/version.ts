/** Versions that go with whatever is taken along. */

export { version } from '../../package.json';
export { MODEL_VERSION } from '../../sim/index.ts';
