/** Limits that protect the reader's machine. Every message that refuses something for its size states the limit. */
export const limits = {
  /** Characters of a scenario file. */
  scenarioText: 262_144,
  /** Characters of an edge list or a file of members. */
  tableText: 8_388_608,
  /** Containers within containers. */
  nesting: 32,
  /** Values of a file once its aliases are written out. */
  values: 50_000,
  /** Problems told at once. */
  problems: 100,
  /** Names among which, and rows for which, the one that was meant is looked for. */
  hints: 2000,
  organizations: 4,
  events: 200,
  windows: 100,
  claims: 200,
  tags: 50,
  nameLength: 64,
  /** Cells of a study's grid, and points of its sample. */
  cells: 100_000,
  worlds: 1_000_000,
  /** Members times ticks, of one organisation. */
  memberTicks: 200_000_000,
  /** Members times facts: what all of them could know. */
  beliefs: 20_000_000,
  /** Members times contacts (or ring neighbours). */
  contacts: 20_000_000,
  /** Parts of tasks that may be open at once. */
  openParts: 20_000_000,
} as const;

/** Thousands apart, the same in every browser: 200,000,000. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
