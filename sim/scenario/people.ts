import { treeFields, type WorldParameters } from './fields.ts';
import { bossesOf, type Edge, pairsOf, readEdges, type Roster } from './edges.ts';
import { type Members, readMembers } from './members.ts';
import type { Draft } from './organizations.ts';
import { didYouMean, type Notebook, type Place, quoted, shown } from './problems.ts';
import type { FileName } from './sections.ts';
import type { Formal, Informal, Organization, ReadFile } from './types.ts';

/** What edge lists and files of members say about the organisations of a scenario, by name. */
export type People = ReadonlyMap<string, Pick<Organization, 'names' | 'trades'> & { readonly formal?: Formal; readonly informal?: Informal }>;

/** Everything the steps below share. */
interface Desk {
  readonly world: WorldParameters;
  readonly notebook: Notebook;
  readonly edgesOf: (file: FileName) => readonly Edge[] | undefined;
  readonly membersOf: (file: FileName) => Members | undefined;
}

/**
 * Reads the files that organisations name. The organisations of a scenario are the same people, so one
 * roster serves all: the file of members if there is one, else the names of the first organisation
 * with an edge list, in order of their first appearance.
 */
export function readPeople(drafts: readonly Draft[], world: WorldParameters, notebook: Notebook, readFile: ReadFile, agentsPlace: Place): People {
  const listed = drafts.filter((draft) => filesOf(draft).length > 0);
  const desk: Desk = {
    world,
    notebook,
    edgesOf: remembered((file) => readEdges(file, readFile, notebook.report)),
    membersOf: remembered((file) => readMembers(file, world.domains, readFile, notebook.report)),
  };
  const members = listed.map((draft) => ownMembers(draft, desk));
  const common = members.find((each) => each !== undefined);
  const roster = rosterOf(listed, members, desk);
  if (!roster) return new Map();
  // Without a file of members a row that cannot be read may be what hides somebody.
  const judged = common !== undefined || !notebook.broken(...listed.flatMap(filesOf).map((file) => file.path));
  if (judged) checkSize(roster, listed, desk, agentsPlace);
  const same = listed.map((draft, index) => !judged || checkSame(draft, members[index] ?? common, listed, roster, desk));
  return new Map(listed.flatMap((draft, index) => (same[index] ? [[draft.name, describe(draft, members[index] ?? common, roster, desk)] as const] : [])));
}

/** Each file is read, and complained about, once. */
function remembered<T>(read: (file: FileName) => T): (file: FileName) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file.name)) known.set(file.name, read(file));
    return known.get(file.name) as T;
  };
}

const filesOf = ({ formal, informal }: Draft): FileName[] => [formal.edges, informal.edges].filter((file) => file !== undefined);

function ownMembers({ formal, informal }: Draft, { membersOf, notebook }: Desk): Members | undefined {
  const [first, second] = [formal.members, informal.members].filter((file) => file !== undefined);
  if (second && second.name !== first?.name) notebook.report(second.place, second.path, `\`members\`: found ${shown(second.name)}, and ${shown(first?.name ?? '')} on the formal side; one organisation has one file of members`);
  return first && membersOf(first);
}

/** Undefined where a file could not be read, since nothing more can be judged then. */
function rosterOf(listed: readonly Draft[], members: readonly (Members | undefined)[], desk: Desk): Roster | undefined {
  const read = listed.flatMap(filesOf).map((file) => desk.edgesOf(file));
  const [first] = listed;
  if (!first || read.includes(undefined) || desk.notebook.broken(...listed.flatMap(membersPaths))) return undefined;
  const names = members.find((each) => each !== undefined)?.keys() ?? namesIn(first, desk);
  return new Map([...names].map((name, member) => [name, member]));
}

const membersPaths = (draft: Draft): string[] => [`organizations.${draft.name}.formal.members`, `organizations.${draft.name}.informal.members`];

/** Everyone an organisation's files name, the boss before the subordinate. */
const namesIn = (draft: Draft, { edgesOf }: Desk): Set<string> => new Set(filesOf(draft).flatMap((file) => (edgesOf(file) ?? []).flatMap(({ from, to }) => [from.text, to.text])));

/** Whether an organisation's members are those of the roster; where they are not, both differences are told. */
function checkSame(draft: Draft, members: Members | undefined, [first]: readonly Draft[], roster: Roster, desk: Desk): boolean {
  const names = members ? new Set(members.keys()) : namesIn(draft, desk);
  const extra = [...names].filter((name) => !roster.has(name));
  const missing = [...roster.keys()].filter((name) => !names.has(name));
  const [file] = [draft.formal.members, draft.informal.members, ...filesOf(draft)].filter((each) => each !== undefined);
  if (!file || extra.length + missing.length === 0) return true;
  const differences = [
    ...(extra.length > 0 ? [`${some(extra)} only here${didYouMean(extra[0] as string, missing)}`] : []),
    ...(missing.length > 0 ? [`${some(missing)} missing here`] : []),
  ];
  desk.notebook.report(file.place, file.path, `\`${draft.name}\` is not made of the same people as \`${first?.name}\`: ${differences.join('; ')}; write the names alike, or list everybody in a members file`);
  return false;
}

const some = (names: readonly string[]): string => (names.length > 3 ? `${quoted(names.slice(0, 3))} and ${names.length - 3} more` : quoted(names));

function checkSize(roster: Roster, listed: readonly Draft[], { world, notebook }: Desk, place: Place): void {
  if (roster.size === world.agents || notebook.broken('world.agents')) return;
  const files = listed.flatMap(({ formal, informal }) => [formal.members, informal.members, formal.edges, informal.edges]).filter((file) => file !== undefined);
  const source = files.find((file) => file.path.endsWith('.members')) ?? files[0];
  notebook.report(place, 'world.agents', `\`agents\`: found ${world.agents}, and ${source?.name} names ${roster.size} members; write agents: ${roster.size}`);
}

function describe({ formal, informal }: Draft, members: Members | undefined, roster: Roster, { edgesOf, notebook: { report } }: Desk): People extends ReadonlyMap<string, infer P> ? P : never {
  const names = [...roster.keys()];
  return {
    names,
    ...(members && { trades: names.map((name) => members.get(name) ?? -1) }),
    ...(formal.edges && { formal: { type: 'edges', boss: bossesOf(edgesOf(formal.edges) ?? [], roster, formal.edges.path, report), functional: formal.values['functional'] ?? treeFields.functional.default } }),
    ...(informal.edges && { informal: { type: 'edges', pairs: pairsOf(edgesOf(informal.edges) ?? [], roster, informal.edges.path, report) } }),
  };
}
