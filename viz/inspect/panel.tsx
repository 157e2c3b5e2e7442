/** The inspector: one member closely, or the organisation as a whole, and what can be done to either. On small screens a sheet from below. */

import '../styles/inspect.css';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../interface/icons.tsx';
import { tonesOf } from '../scales/family.ts';
import { focus, session } from '../store/app.ts';
import { Undoing } from '../stage/undoing.tsx';
import { scope } from '../store/doing.ts';
import { inspecting } from '../store/inspecting.ts';
import { endPointing, isPicking, pointingWords } from '../store/pointing.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { endExplaining, Explanation } from './explained.tsx';
import { MemberView } from './member.tsx';
import { OrganizationView } from './organization.tsx';

/** As the style sheet has it. */
const under = matchMedia('(max-width: 1180px)');

const StageChoice = ({ run, stage }: { readonly run: Run; readonly stage: number }) => {
  const tones = tonesOf(run.cast);
  return (
    <div class="stage-choice" role="group" aria-label={inspect.on}>
      {run.cast.map(({ label }, k) => (
        <button key={k} type="button" aria-pressed={k === stage} style={{ '--tone': `var(${tones[k]!.token})` }} onClick={() => (focus.stage.value = k)}>{label}</button>
      ))}
    </div>
  );
};

const Scope = () => (
  <fieldset class="scope">
    <legend>{inspect.doTo}</legend>
    {(['one', 'all'] as const).map((which) => (
      <label key={which}>
        <input type="radio" name="scope" checked={scope.value === which} onChange={() => (scope.value = which)} /> {inspect[which]}
      </label>
    ))}
  </fieldset>
);

/** What waits is called off first; then the inspector goes. */
function callOff(): void {
  if (isPicking.peek()) endPointing();
  else inspecting.value = false;
}

/** Where stages stand under each other, the one that is looked at stands where the inspector does not hide it. */
function useInSight(stage: number): void {
  useEffect(() => {
    if (under.matches) document.querySelectorAll('.stage')[stage]?.scrollIntoView({ block: 'start' });
  }, [stage]);
}

export function Panel() {
  const run = session.run.value;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    head.current?.focus({ preventScroll: true });
    return () => {
      endPointing();
      endExplaining();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const stage = Math.min(focus.stage.value, (run?.cast.length ?? 1) - 1);
  useInSight(stage);
  if (!run) return null;
  const member = focus.pinned.value;
  const cast = run.cast[stage]!;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (!endExplaining()) callOff();
  };
  // What was pressed is gone then, and whoever came by key would be nowhere.
  const toOrganization = () => {
    endPointing();
    focus.pinned.value = -1;
    head.current?.focus({ preventScroll: true });
  };
  return (
    <aside class="inspect" aria-labelledby="inspect-title" data-pointing={isPicking.value} onKeyDown={press}>
      <header>
        <h2 id="inspect-title" tabIndex={-1} ref={head}>{member >= 0 ? text.member.name(member, cast.names) : inspect.organization}</h2>
        {member >= 0 && <button type="button" class="plain" onClick={toOrganization}>{inspect.organization}</button>}
        <button type="button" class="plain square" aria-label={isPicking.value ? inspect.callOff : inspect.close} title={isPicking.value ? inspect.callOff : inspect.close} onClick={callOff}><Icon name="close" /></button>
      </header>
      {isPicking.value && <p class="asked" aria-hidden="true">{pointingWords.value}</p>}
      {run.cast.length > 1 && <StageChoice run={run} stage={stage} />}
      <div class="doing">
        {run.cast.length > 1 && <Scope />}
        <Undoing />
      </div>
      <div class="body" tabIndex={0} role="region" aria-labelledby="inspect-title">
        {member >= 0 && member < cast.boss.length
          ? <MemberView key={`${stage}-${member}`} run={run} cast={cast} stage={stage} member={member} toOrganization={toOrganization} />
          : <OrganizationView key={stage} run={run} cast={cast} stage={stage} />}
      </div>
      <Explanation />
    </aside>
  );
}
