import { existsSync, readFileSync } from 'node:fs';
import { type Organization, parseScenario } from '../../sim/index.ts';

/** An archetype under a name of its own, as the page adds it to a scenario. */
export function fromArchetype(name: string, archetype: string): Organization {
  const text = JSON.stringify({ heterarchy: 1, title: name, question: 'How?', organizations: { [archetype]: { extends: archetype } } });
  const result = parseScenario(name, text, (file) => (existsSync(`scenarios/${file}`) ? readFileSync(`scenarios/${file}`, 'utf8') : undefined));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return { ...result.scenario.organizations[0]!, name };
}
