/** The verdicts as the README has them. */

import { claimsMarkdown, type Judged, tally } from './study/claims-report.ts';

const [BEGIN, END] = ['<!-- verdicts: `npm run docket` writes what stands between these two lines -->', '<!-- end of verdicts -->'] as const;

/** A text with everything between its two marks replaced. @throws where it has no such marks */
export function withVerdicts(page: string, judged: readonly Judged[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`There is no place for verdicts: the lines “${BEGIN}” and “${END}”.`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${section(judged)}\n${page.slice(end)}`;
}

/** What Baker says comes first; a claim of hers that is contradicted is named. */
function section(judged: readonly Judged[]): string {
  const baker = judged.filter(({ source }) => source?.startsWith('Baker'));
  const contradicted = baker.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => `\`${id}\``).sort();
  const worlds = judged.map(({ n, missing }) => n + missing);
  return `${judged.length} claims, each in ${Math.min(...worlds)} to ${Math.max(...worlds)} worlds: ${tally(judged)}.
Baker’s own ${baker.length}: ${tally(baker)}${contradicted.length > 0 ? `; contradicted are ${contradicted.join(', ')}` : ''}.

${claimsMarkdown(judged, 'scenarios/')}`;
}
