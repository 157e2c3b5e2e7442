/** The archetypes a scenario may extend. Their files are the source; only their names are known here. */
export const archetypeNames = ['functional-hierarchy', 'divisional-hierarchy', 'peer-network', 'structureless-network', 'hybrid'] as const;

/** What `readFile` is asked for: beside the scenarios, not beside the scenario of somebody's own. */
export const archetypeFile = (name: string): string => `archetypes/${name}.yaml`;
