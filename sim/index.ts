/** The public door: what the page, the command and a researcher's own script use. */

export { seriesColumns, SURVEY_EVERY } from './measures/series.ts';
export type { MemberLog, Series, SeriesColumn } from './measures/series.ts';
export { Activity, FrameMessage, readFrame, TieFlag } from './run/frame.ts';
export type { Frame } from './run/frame.ts';
export { Recording } from './run/recording.ts';
export { Run, runKey } from './run/run.ts';
export type { RunKey } from './run/run.ts';
export { settingFields, smallWorldFields, treeFields, worldFields } from './scenario/fields.ts';
export type { Field, Settings, WorldParameters } from './scenario/fields.ts';
export { parseScenario } from './scenario/parse.ts';
export type { EventType, Formal, Informal, Organization, Parsed, Problem, ReadFile, Scenario, ScenarioEvent } from './scenario/types.ts';
export { disturbanceMeasures, measures } from './measures/index.ts';
export type { Disturbance, DisturbanceMeasure, Measure, Span } from './measures/measure.ts';
export { burnIn, disturbances, summarise } from './measures/summary.ts';
export type { Measured } from './measures/summary.ts';
