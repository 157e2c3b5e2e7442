/** What can be done to one member. */

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Activity, type Frame } from '../../sim/index.ts';
import { act, fork } from '../store/doing.ts';
import { endPointing, isPicking } from '../store/pointing.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { isWithin, NumberIn } from './number.tsx';
import type { MemberProps } from './member.tsx';
import { pickFrom } from './picking.ts';
import { Sentence } from './sentence.tsx';
import { LONGEST } from '../store/shortcuts.ts';

const MOST_TASKS = 1000;

/** The other one is named by number, or pointed at on a stage. */
const Introduction = ({ member, cast }: Pick<MemberProps, 'member' | 'cast'>) => {
  const last = cast.boss.length - 1;
  const other = useSignal(member === 0 ? 1 : 0);
  const introduce = (to: number) => void act({ type: 'introduce', member, to });
  const point = () => (isPicking.value ? endPointing() : pickFrom(member, text.member.name(member, cast.names), introduce));
  const sound = isWithin(other.value, 0, last) && other.value !== member;
  return (
    <Sentence button={inspect.introduce} sound={sound} act={() => introduce(other.value)}>
      <span>{inspect.introduceTo} <NumberIn value={other} min={0} max={last} label={inspect.introduceTo} /></span>
      <button type="button" aria-pressed={isPicking.value} title={inspect.pickTitle} onClick={point}>{isPicking.value ? inspect.picking : inspect.pick}</button>
    </Sentence>
  );
};

const Overload = ({ member }: { readonly member: number }) => {
  const tasks = useSignal(10);
  return (
    <Sentence button={inspect.overload} title={inspect.overloadTitle} sound={isWithin(tasks.value, 1, MOST_TASKS)} act={() => void act({ type: 'overload', member, tasks: tasks.value })}>
      <span><NumberIn value={tasks} min={1} max={MOST_TASKS} label={inspect.tasks} /> {inspect.tasks}</span>
    </Sentence>
  );
};

/** One button, so that whoever pressed it by key stands on it afterwards. */
const Absence = ({ member, isAway }: { readonly member: number; readonly isAway: boolean }) => {
  const first = useRef<HTMLButtonElement>(null);
  const forGood = () => {
    first.current?.focus();
    void act({ type: 'leave', member, fill: LONGEST });
  };
  return (
    <>
      <button type="button" ref={first} title={isAway ? inspect.bringBackTitle : inspect.knockOutTitle} onClick={() => void act({ type: isAway ? 'return' : 'leave', member })}>{isAway ? inspect.bringBack : inspect.knockOut}</button>
      {!isAway && <button type="button" title={inspect.forGoodTitle} onClick={forGood}>{inspect.forGood}</button>}
    </>
  );
};

export function MemberDeeds({ member, stage, cast, frame, toOrganization }: MemberProps & { readonly frame: Frame }) {
  const isAway = frame.activity[member] === Activity.absent;
  return (
    <div class="deeds">
      <div class="sentence">
        <Absence member={member} isAway={isAway} />
        <button type="button" title={inspect.rewireTitle} onClick={() => void act({ type: 'rewire', member })}>{inspect.rewire}</button>
        <button type="button" title={inspect.whatIfTitle} onClick={() => void fork(stage)}>{inspect.whatIf}</button>
      </div>
      <Overload member={member} />
      <Introduction member={member} cast={cast} />
      <div class="sentence">
        <button type="button" onClick={toOrganization}>{inspect.toOrganization}</button>
        <span>{inspect.organizationDeeds}</span>
      </div>
    </div>
  );
}
