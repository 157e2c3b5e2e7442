/** `--members`: one row a member, as it stands at the end. */

import { type MemberRow, roster } from '../run/roster.ts';
import { csv } from '../study/tables/csv.ts';
import type { Result } from './run.ts';

/** Each column with what it holds; the order is that of the file. */
export const memberColumns: Readonly<Record<keyof MemberRow, string>> = {
  member: 'its number, from 0',
  name: 'from your own list of members; empty without one',
  domain: 'its trade, from 0',
  boss: 'the number of its boss; empty for whoever has none',
  depth: 'steps below the top; empty without formal structure',
  present: '1, or 0 while its place is empty',
  value: 'where its values stand, from −1 to 1; 0 is the purpose',
  knowledge: 'share of the facts of its own trade that it holds rightly',
  queue: 'messages waiting',
  conferred: 'its ties that are reporting lines',
  informal: 'its other ties',
  dyads: 'those of its ties that are dyads',
  trust_given: 'its mean trust in those it has ties with; empty where it has none',
  trust_received: 'their mean trust in it',
  led: 'tasks it took the lead of, since the start',
  carried: 'parts it had agreed to take on that came back right and in time, since the start',
};

const names = Object.keys(memberColumns) as (keyof MemberRow)[];

export function membersCsv(results: readonly Result[]): string {
  const rows = results.flatMap(({ organization, run }) => roster(run).map((row) => [organization.name, ...names.map((name) => row[name])]));
  return csv(['organization', ...names], rows);
}
