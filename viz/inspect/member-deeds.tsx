/** What can be done to one member. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Activity, type Frame } from '../../sim/index.ts';
import { act, fork } from '../store/doing.ts';
import { beginPointing, endPointing, isPicking } from '../store/pointing.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { isWithin, NumberIn } from './number.tsx';
import type { MemberProps } from './member.tsx';
import { LONGEST } from '../store/shortcuts.ts';

const MOST_TASKS = 1000;

/** The other one is named by number, or pointed at on a stage. */
const Introduction = ({ member, cast }: Pick<MemberProps, 'member' | 'cast'>) => {
  const last = cast.boss.length - 1;
  const other = useSignal(member === 0 ? 1 : 0);
  const introduce = (to: number) => void act({ type: 'introduce', member, to });
  const point = () => (isPicking.value ? endPointing() : beginPointing({ member, name: text.member.name(member, cast.names), pick: introduce }));
  // Of another member, or none, it makes no sense any more.
  useEffect(() => endPointing, []);
  const sound = isWithin(other.value, 0, last) && other.value !== member;
  return (
    <div class="sentence">
      <button type="button" disabled={!sound} onClick={() => introduce(other.value)}>{inspect.introduce}</button>
      <span>{inspect.introduceTo} <NumberIn value={other} min={0} max={last} label={inspect.introduceTo} /></span>
      <button type="button" aria-pressed={isPicking.value} title={inspect.pickTitle} onClick={point}>{isPicking.value ? inspect.picking : inspect.pick}</button>
    </div>
  );
};

const Overload = ({ member }: { readonly member: number }) => {
  const tasks = useSignal(10);
  return (
    <div class="sentence">
      <button type="button" title={inspect.overloadTitle} disabled={!isWithin(tasks.value, 1, MOST_TASKS)} onClick={() => void act({ type: 'overload', member, tasks: tasks.value })}>{inspect.overload}</button>
      <span><NumberIn value={tasks} min={1} max={MOST_TASKS} label={inspect.tasks} /> {inspect.tasks}</span>
    </div>
  );
};

export function MemberDeeds({ member, stage, cast, frame, toOrganization }: MemberProps & { readonly frame: Frame }) {
  const isAway = frame.activity[member] === Activity.absent;
  return (
    <div class="deeds">
      <div class="sentence">
        {isAway
          ? <button type="button" title={inspect.bringBackTitle} onClick={() => void act({ type: 'return', member })}>{inspect.bringBack}</button>
          : (
            <>
              <button type="button" title={inspect.knockOutTitle} onClick={() => void act({ type: 'leave', member })}>{inspect.knockOut}</button>
              <button type="button" title={inspect.forGoodTitle} onClick={() => void act({ type: 'leave', member, fill: LONGEST })}>{inspect.forGood}</button>
            </>
          )}
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
