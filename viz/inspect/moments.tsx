/** The last events of a member in words; each answers why. */

import type { Account, Moment } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { player } from '../store/app.ts';
import { concerned, eventsOf } from '../store/events.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { Explained } from './explained.tsx';
import { Part } from './member.tsx';

/** What happens to a member without its doing has its cause outside: what else happened in that tick on its stage. */
const befalls: readonly Moment['what'][] = ['left', 'came-back', 'met', 'parted', 'sensed'];

function causesOf(run: Run, stage: number, { what, tick }: Moment): readonly string[] {
  if (!befalls.includes(what)) return [];
  const there = eventsOf(run).filter((event) => event.at === tick && (concerned(run, event).length === 0 || concerned(run, event).includes(stage)));
  return there.length > 0 ? [inspect.meanwhile(there.map((event) => text.eventWords(event)))] : [];
}

interface MomentsProps {
  readonly account: Account;
  readonly run: Run;
  readonly cast: Cast;
  readonly stage: number;
}

export function Moments({ account, run, cast, stage }: MomentsProps) {
  const name = (i: number) => text.member.name(i, cast.names);
  return (
    <Part title={inspect.events} {...(player.playing.value ? { aside: inspect.pausedOnly } : {})}>
      {account.moments.length === 0 && <p>{inspect.noEvents}</p>}
      <ol class="moments">
        {account.moments.map((moment, n) => (
          <li key={`${account.tick}-${n}`}>
            <details>
              <summary>
                <span class="when">{inspect.at(moment.tick)}</span>
                <span>{inspect.happened(moment, name)}</span>
                <span class="why">{inspect.why}</span>
              </summary>
              {[...causesOf(run, stage, moment), ...inspect.reasons(moment, name)].map((reason) => <p key={reason}><Explained>{reason}</Explained></p>)}
            </details>
          </li>
        ))}
      </ol>
    </Part>
  );
}
