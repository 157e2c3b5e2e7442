import { describe, expect, it } from 'vitest';
import { village } from './village.ts';

const attentionOf = ({ work, coordination, conversation, idle }: ReturnType<typeof village>['tally']) => ({ work, coordination, conversation, idle });

describe('attention', () => {
  it('is spent on work, coordination and talk; what is left is idle', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 9, effort: 4 } });
    w.task(0, [0]);
    w.talk(0, 1);
    w.tick();
    // member 0: a task 1, a talk 1, the part 4, 3 left; member 1 has nothing to do: 9 left
    expect(attentionOf(w.tally)).toEqual({ work: 4, coordination: 1, conversation: 1, idle: 12 });
    expect([w.spent(0), w.spent(1)]).toEqual([6, 0]);
  });

  it('that a part takes may be all there is', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 4, effort: 4 } });
    w.part(1, { from: 0, domain: 0 });
    w.setTrust(1, 0, 30, 0);
    w.tick();
    expect(w.spent(1)).toBe(4);
    expect(attentionOf(w.tally)).toMatchObject({ work: 4, idle: 4 }); // member 0's
  });

  it('is not saved up, and a part may take several ticks', () => {
    const w = village({ trades: [0, 0], world: { attention: 4, effort: 10 } });
    w.tick(3); // three idle ticks save nothing
    w.task(0, [0]);
    const spentOnWork = [];
    for (let n = 0; n < 3; n++) {
      w.tick();
      spentOnWork.push(w.tally.work);
    }
    // task 1 + 3 of 10; then 4; then the last 3, and 1 is left
    expect(spentOnWork).toEqual([3, 4, 3]);
    expect(attentionOf(w.tally)).toMatchObject({ idle: 1 + 4 });
    expect(w.openTasks).toBe(0);
  });

  it('of a member that is away is not spent, and is not idle', () => {
    const w = village({ trades: [0, 0] });
    w.task(1, [0]);
    w.sendAway(1);
    w.tick();
    expect(attentionOf(w.tally)).toEqual({ work: 0, coordination: 0, conversation: 0, idle: 4 });
  });
});

describe('the queue', () => {
  it('is first in, first out', () => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [1, 2]], world: { attention: 2 } });
    for (const from of [0, 2, 0, 2]) w.notice(1, from, 0);
    w.tick();
    expect(w.queue(1).map(({ from }) => from)).toEqual([0, 2]);
  });

  it('is held up by a part at its head until that is finished', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 4, effort: 6 } });
    w.setTrust(1, 0, 30, 0);
    w.part(1, { from: 0, domain: 0 });
    w.notice(1, 0, 0);
    w.tick();
    expect(w.queue(1).map(({ kind }) => kind)).toEqual(['part', 'notice']); // 4 of 6 done
    w.tick();
    expect(w.queue(1, 'part')).toEqual([]); // 2, then the notice 1
    expect(w.queue(1, 'notice')).toEqual([]);
    expect(w.coming(0, 'result')).toHaveLength(1);
  });

  it('takes in what others send in the next tick, not in this one', () => {
    const w = village({ trades: [1, 0], ties: [[0, 1]], world: { attention: 9 } });
    w.setTrust(1, 0, 30, 0);
    w.task(0, [0]);
    w.tick(); // member 1 acts after member 0, with the part already on its way
    expect(w.coming(1, 'part')).toHaveLength(1);
    expect(w.tally.work).toBe(0);
    w.tick();
    expect(w.tally.work).toBe(4);
  });
});

describe('members act in index order', () => {
  // 1 tells 2 what it hears from 0; whoever reads it in this very tick must act later
  const told = (from: number, via: number, to: number) => {
    const w = village({ trades: [0, 0, 0], ties: [[0, 1], [1, 2]] });
    w.setTrust(via, from, 30, 0);
    w.setTrust(to, via, 30, 0);
    w.teach(from, 0, 'right', 3);
    w.notice(via, from, 0);
    w.notice(to, via, 0);
    w.tick();
    return w.belief(to, 0);
  };

  it('so that a later one sees what an earlier one just learnt', () => expect(told(0, 1, 2)).toBe('right'));
  it('and an earlier one does not see what a later one will learn', () => expect(told(2, 1, 0)).toBe('none'));
});

describe('a talk is begun', () => {
  it('where the queue is empty and attention is left', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]] });
    w.notice(0, 1, 0);
    w.tick();
    expect(w.coming(1)).toEqual([{ kind: 'talk', from: 0 }]);
  });

  it('not where all attention went into emptying the queue', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 1 } });
    w.notice(0, 1, 0);
    w.tick();
    expect(w.coming(1)).toEqual([]);
  });

  it('not where something is left in the queue', () => {
    const w = village({ trades: [0, 0], ties: [[0, 1]], world: { attention: 1 } });
    w.notice(0, 1, 0);
    w.notice(0, 1, 0);
    w.tick();
    expect(w.coming(1)).toEqual([]);
  });

  it('where only tasks that wait for an absent boss are left', () => {
    const w = village({ trades: [0, 0, 1], lines: [[0, 1]], ties: [[1, 2]], settings: { authority: 1, equipotency: 0 } });
    w.sendAway(0);
    w.task(1, [1], true);
    w.tick();
    expect(w.queue(1)).toMatchObject([{ kind: 'task' }]);
    expect(w.coming(2)).toEqual([{ kind: 'talk', from: 1 }]);
  });
});
