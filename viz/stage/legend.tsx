/** How the picture is read: a drawing and a few words for every sign. */

import type { ComponentChildren } from 'preact';
import { needles } from '../store/app.ts';
import { text } from '../text/en.ts';

const words = text.legend;

const Sign = ({ says, children, wide = false }: { readonly says: string; readonly children: ComponentChildren; readonly wide?: boolean }) => (
  <li>
    <svg viewBox={wide ? '0 0 40 20' : '0 0 20 20'} width={wide ? 40 : 20} height={20} aria-hidden="true">{children}</svg>
    {says}
  </li>
);

const Members = () => (
  <>
    <Sign says={words.position}><rect x="4.7" y="4.7" width="10.6" height="10.6" class="full" /></Sign>
    <Sign says={words.member}><circle cx="10" cy="10" r="6" class="full" /></Sign>
    <Sign says={words.working}><circle cx="10" cy="10" r="6" class="full" /></Sign>
    <Sign says={words.coordinating}><circle cx="10" cy="10" r="6" class="pale" /><circle cx="10" cy="10" r="3.2" class="full" /></Sign>
    <Sign says={words.idle}><circle cx="10" cy="10" r="6" class="pale faint" /></Sign>
    <Sign says={words.waiting}><circle cx="10" cy="10" r="6" class="pale" /><path d="M5 15 15 5" /></Sign>
    <Sign says={words.absent}><path d="M5.5 5.5l9 9M14.5 5.5l-9 9" class="muted" /></Sign>
    <Sign says={words.load}><circle cx="10" cy="10" r="4.5" class="full" /><circle cx="10" cy="10" r="8" class="load" pathLength="16" /></Sign>
  </>
);

const Ties = () => (
  <>
    <Sign wide says={words.conferred}><path d="M2 10H38" stroke-width="1.8" /></Sign>
    <Sign wide says={words.informal}><path d="M2 14Q20 2 38 14" /></Sign>
    <Sign wide says={words.dyad}><path d="M2 13Q20 1 38 13" stroke-width="2" /><path d="M2 17Q20 5 38 17" stroke-width="2" /></Sign>
  </>
);

const Messages = () => (
  <>
    <Sign says={words.task}><path d="M10 5.5l4.5 8h-9z" class="ink" /></Sign>
    <Sign says={words.part}><circle cx="10" cy="10" r="3.6" class="ink" /></Sign>
    <Sign says={words.result}><path d="M10 5.5l4.5 4.5-4.5 4.5-4.5-4.5z" class="ink" /></Sign>
    <Sign says={words.returned}><circle cx="10" cy="10" r="3.6" class="hollow" /></Sign>
    <Sign says={words.small}><path d="M6 7.5l2.5 2.5L6 12.5 3.5 10z" class="soft" /><circle cx="14" cy="10" r="2" class="soft" /></Sign>
    <Sign says={words.lost}><path d="M7 7l6 6M13 7l-6 6" class="muted" /></Sign>
  </>
);

const Group = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="group">
    <h3>{name}</h3>
    <ul>{children}</ul>
  </div>
);

const Values = () => (
  <button type="button" class="toggle" aria-pressed={needles.value} title={words.valuesTitle} onClick={() => (needles.value = !needles.value)}>
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="12" r="4.5" class="full" /><path d="M10 12 13 2" stroke-width="2" /></svg>
    {words.values}
  </button>
);

/** Open where there is room for it; its reader may close it. */
const hasRoom = matchMedia('(min-width: 1181px) and (min-height: 800px)').matches;

/** @param shut It starts closed, where other things need the room more. */
export const Legend = ({ shut = false }: { readonly shut?: boolean }) => (
  <div class="legend">
    <details open={hasRoom && !shut}>
      <summary>{words.title}</summary>
      <div class="groups">
        <Group name={words.people}><Members /></Group>
        <Group name={words.ties}><Ties /></Group>
        <Group name={words.messages}><Messages /></Group>
        <p>{words.look}</p>
      </div>
    </details>
    <Values />
  </div>
);
