/** The last events of a member in words; each answers why. */

import type { Account } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { player } from '../store/app.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { Part } from './member.tsx';

export function Moments({ account, cast }: { readonly account: Account; readonly cast: Cast }) {
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
              {inspect.reasons(moment, name).map((reason) => <p key={reason}>{reason}</p>)}
            </details>
          </li>
        ))}
      </ol>
    </Part>
  );
}
