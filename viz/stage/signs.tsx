/** How the picture is read: a drawing and a few words for every sign. Whichever one points at, or presses, stands out on the stages. */

import type { ComponentChildren } from 'preact';
import { arrangements, MANY } from '../network/layout/arrangement.ts';
import { session } from '../store/app.ts';
import { arrangeAs, kept, knowledge, needles, point, type Sign as SignName } from '../store/picture.ts';
import { text } from '../text/en.ts';

const words = text.legend;

interface SignProps {
  readonly of: SignName;
  readonly says: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** Under pointer and focus it stands out. */
const pointing = (of: SignName) => ({ onPointerEnter: () => point(of), onPointerLeave: () => point(undefined), onFocus: () => point(of), onBlur: () => point(undefined) });

const Sign = ({ of, says, children, wide = false }: SignProps) => (
  <li>
    <button type="button" class="sign" aria-pressed={kept.value === of} {...pointing(of)}
      onClick={() => (kept.value = kept.value === of ? undefined : of)}>
      <svg viewBox={wide ? '0 0 40 20' : '0 0 20 20'} width={wide ? 40 : 20} height={20} aria-hidden="true">{children}</svg>
      {says}
    </button>
  </li>
);

const Members = () => (
  <>
    <Sign of="position" says={words.position}><rect x="4.7" y="4.7" width="10.6" height="10.6" class="full" /></Sign>
    <Sign of="member" says={words.member}><circle cx="10" cy="10" r="6" class="full" /></Sign>
    <Sign of="working" says={words.working}><circle cx="10" cy="10" r="6" class="full" /></Sign>
    <Sign of="coordinating" says={words.coordinating}><circle cx="10" cy="10" r="6" class="pale" /><circle cx="10" cy="10" r="3.2" class="full" /></Sign>
    <Sign of="idle" says={words.idle}><circle cx="10" cy="10" r="6" class="pale faint" /></Sign>
    <Sign of="waiting" says={words.waiting}><circle cx="10" cy="10" r="6" class="pale" /><path d="M5 15 15 5" /></Sign>
    <Sign of="absent" says={words.absent}><path d="M5.5 5.5l9 9M14.5 5.5l-9 9" class="muted" /></Sign>
    <Sign of="load" says={words.load}><circle cx="10" cy="10" r="4.5" class="full" /><circle cx="10" cy="10" r="8" class="load" pathLength="16" /></Sign>
  </>
);

const Ties = () => (
  <>
    <Sign wide of="conferred" says={words.conferred}><path d="M2 10H38" stroke-width="1.8" /></Sign>
    <Sign wide of="informal" says={words.informal}><path d="M2 14Q20 2 38 14" /></Sign>
    <Sign wide of="dyad" says={words.dyad}><path d="M2 13Q20 1 38 13" stroke-width="2.4" /><path d="M2 17Q20 5 38 17" stroke-width="1.2" /></Sign>
    <Sign wide of="trust" says={words.trust}><path d="M2 9.5 38 6.5v7L2 10.5z" class="ink" /></Sign>
    <Sign wide of="cut" says={words.cut}><path d="M2 14Q20 2 38 14" stroke-dasharray="1.5 4" /></Sign>
  </>
);

const Messages = () => (
  <>
    <Sign of="task" says={words.task}><path d="M10 5.5l4.5 8h-9z" class="ink" /></Sign>
    <Sign of="part" says={words.part}><circle cx="10" cy="10" r="3.6" class="ink" /></Sign>
    <Sign of="result" says={words.result}><path d="M10 5.5l4.5 4.5-4.5 4.5-4.5-4.5z" class="ink" /></Sign>
    <Sign of="returned" says={words.returned}><circle cx="10" cy="10" r="3.6" class="hollow" /></Sign>
    <Sign of="small" says={words.small}><path d="M6 7.5l2.5 2.5L6 12.5 3.5 10z" class="soft" /><circle cx="14" cy="10" r="2" class="soft" /></Sign>
    <Sign of="lost" says={words.lost}><path d="M7 7l6 6M13 7l-6 6" class="muted" /></Sign>
  </>
);

const Group = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="group">
    <h3>{name}</h3>
    <ul>{children}</ul>
  </div>
);

/** Changes the picture alone, unlike the choice of an organisation. */
const ArrangeAs = () => (
  <label class="quietly">
    <span>{words.arrange}</span>
    <select class="quiet" value={arrangeAs.value} title={words.arrangeTitle} onChange={(event) => (arrangeAs.value = arrangements.find((each) => each === event.currentTarget.value) ?? 'own')}>
      {arrangements.map((each) => <option key={each} value={each}>{words.arrangements[each]}</option>)}
    </select>
  </label>
);

const Extras = () => (
  <div class="extras">
    <ArrangeAs />
    <button type="button" class="toggle" aria-pressed={knowledge.value} {...pointing('knowledge')} title={words.knowledgeTitle} onClick={() => (knowledge.value = !knowledge.value)}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="8" r="4.5" class="full" /><rect x="3.5" y="15" width="13" height="3.4" /><rect x="3.5" y="15" width="9" height="3.4" class="full" /></svg>
      {words.knowledge}
    </button>
    <button type="button" class="toggle" aria-pressed={needles.value} {...pointing('values')} title={words.valuesTitle} onClick={() => (needles.value = !needles.value)}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="12" r="4.5" class="full" /><path d="M10 12 13 2" stroke-width="2" /></svg>
      {words.values}
    </button>
  </div>
);

export const Signs = () => (
  <>
    <Extras />
    <div class="groups">
      <Group name={words.people}><Members /></Group>
      <Group name={words.ties}><Ties /></Group>
      <Group name={words.messages}><Messages /></Group>
      {session.run.value?.cast.some(({ boss }) => boss.length > MANY) && <p>{words.many}</p>}
      <p class="hint">{words.look}</p>
    </div>
  </>
);
