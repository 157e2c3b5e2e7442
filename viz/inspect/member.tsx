/** One member: what can be done to it, how it stands, and what happened to it. */

import type { ComponentChildren } from 'preact';
import type { Account, Frame } from '../../sim/index.ts';
import type { Cast } from '../../sim/worker/protocol.ts';
import { type Bond, bondsOf } from '../network/bonds.ts';
import { tradesElsewhere } from '../network/trades.ts';
import { focus, session } from '../store/app.ts';
import { act } from '../store/doing.ts';
import type { Run } from '../store/page-run.ts';
import { text } from '../text/en.ts';
import { inspect } from '../text/inspect.ts';
import { useAsked } from './asked.ts';
import { Explained } from './explained.tsx';
import { MemberDeeds } from './member-deeds.tsx';
import { Moments } from './moments.tsx';
import { Trace } from './trace.tsx';

export interface MemberProps {
  readonly run: Run;
  readonly cast: Cast;
  readonly stage: number;
  readonly member: number;
  /** The way to what can be done to all of them at once. */
  readonly toOrganization: () => void;
}

/** Ties told at either end of the list. */
const ENDS = 3;

export const Part = ({ title, aside, children }: { readonly title: string; readonly aside?: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h3><span><Explained>{title}</Explained></span>{aside && <span class="aside">{aside}</span>}</h3>
    {children}
  </section>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div>
    <dt><Explained>{label}</Explained></dt>
    <dd>{children}</dd>
  </div>
);

function State({ run, cast, frame, member }: { readonly run: Run; readonly cast: Cast; readonly frame: Frame; readonly member: number }) {
  const name = (i: number) => text.member.name(i, cast.names);
  const boss = cast.boss[member]!;
  const elsewhere = tradesElsewhere(run.cast, cast, member);
  return (
    <>
      <dl class="facts">
        <Fact label={inspect.state}>{text.member.activity[frame.activity[member]!]}</Fact>
        <Fact label={text.member.boss}>{boss >= 0 ? <button type="button" class="link" onClick={() => (focus.pinned.value = boss)}>{name(boss)}</button> : text.member.top}</Fact>
        <Fact label={text.member.queue}>{frame.queue[member]}</Fact>
        <Fact label={text.member.spent}>{text.percent(frame.spent[member]!)}</Fact>
        <Fact label={text.member.knowledge}>{text.percent(frame.knowledge[member]!)}</Fact>
        <Fact label={inspect.offPurpose}>{text.two(frame.value[member]!)}</Fact>
      </dl>
      {elsewhere !== '' && <p class="hint"><Explained>{elsewhere}</Explained></p>}
    </>
  );
}

const Tie = ({ bond, name, member }: { readonly bond: Bond; readonly name: string; readonly member: number }) => (
  <li>
    <button type="button" class="link" onClick={() => (focus.pinned.value = bond.other)}>{name}</button>
    <span class="trust" style={{ '--share': bond.trust }}>{text.two(bond.trust)}</span>
    <span class="kind"><Explained>{bond.isDyad ? text.legend.dyad.split(':')[0]! : bond.isConferred ? text.legend.conferred : text.legend.informal}</Explained></span>
    {!bond.isConferred && <button type="button" class="plain small" title={inspect.replace(name)} aria-label={inspect.replace(name)} onClick={() => void act({ type: 'rewire', member, from: bond.other })}>{inspect.replaceShort}</button>}
  </li>
);

function Ties({ cast, frame, member }: { readonly cast: Cast; readonly frame: Frame; readonly member: number }) {
  const bonds = bondsOf(frame, member);
  const list = (some: readonly Bond[]) => <ul class="ties">{some.map((bond) => <Tie key={bond.other} bond={bond} name={text.member.name(bond.other, cast.names)} member={member} />)}</ul>;
  const most = bonds.slice(0, ENDS);
  const least = bonds.slice(Math.max(ENDS, bonds.length - ENDS));
  return (
    <Part title={inspect.ties} aside={String(bonds.length)}>
      {bonds.length === 0 ? <p>{inspect.noTies}</p> : <><h4>{inspect.strongest}</h4>{list(most)}</>}
      {least.length > 0 && <><h4>{inspect.weakest}</h4>{list(least)}</>}
    </Part>
  );
}

function Beliefs({ account, cast, facets }: { readonly account: Account; readonly cast: Cast; readonly facets: number }) {
  const own = cast.domain[account.member]!;
  return (
    <Part title={inspect.beliefs}>
      <ul class="beliefs">
        {Array.from(account.right, (right, d) => {
          const wrong = account.wrong[d]!;
          return (
            <li key={d} class={d === own ? 'own' : ''}>
              <span>{inspect.trade(d)}{d === own ? `, ${inspect.own}` : ''}</span>
              <span class="bar" role="img" aria-label={inspect.belief(d, right, wrong, facets - right - wrong)} style={{ '--right': right / facets, '--wrong': wrong / facets }} />
              <span>{right} {inspect.right}, {wrong} {inspect.wrong}</span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

export function MemberView({ run, cast, stage, member, toOrganization }: MemberProps) {
  const frame = session.shown.value?.frames[stage];
  const account = useAsked((tick) => session.client.account(stage, member, tick)).value;
  if (!frame || member >= frame.members) return null;
  return (
    <>
      <MemberDeeds run={run} cast={cast} stage={stage} member={member} frame={frame} toOrganization={toOrganization} />
      <State run={run} cast={cast} frame={frame} member={member} />
      {account && account.queue.length > 1 && <Trace account={account} />}
      {account && <Moments account={account} run={run} cast={cast} stage={stage} />}
      <Ties cast={cast} frame={frame} member={member} />
      {account && <Beliefs account={account} cast={cast} facets={run.scenario.world.facets} />}
    </>
  );
}
