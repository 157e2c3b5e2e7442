/** Where something that was taken along comes from: enough to make it again. */

import { labelsOf } from '../store/labels.ts';
import { take } from '../text/en-take.ts';
import { text } from '../text/en.ts';
import type { Snapshot } from './snapshot.ts';
import { MODEL_VERSION, version } from './version.ts';

const { stamp } = take;

export function stampOf({ run, source, tick, digests, link, film }: Snapshot): readonly string[] {
  const labels = labelsOf(run);
  const named = digests.map((digest, k) => `${labels[k]} ${digest}`);
  return [
    stamp.run(version, MODEL_VERSION, source, run.seed, film ? stamp.ticks(text.tick(film.from), text.tick(film.to)) : text.tick(tick)),
    named.length > 0 ? stamp.digests(named, film && text.tick(film.to)) : stamp.founding,
    link,
  ];
}

/** `heterarchy-storm-seed-storm-2-tick-212-v0.1.0-1f3c…`: letters that every file system takes. */
export function fileName({ run, source, tick, digests }: Snapshot, kind: string): string {
  const stem = (source.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const parts = ['heterarchy', stem, 'seed', run.seed, tick < 0 ? 'founding' : `tick-${tick}`, `v${version}`, ...digests.slice(0, 1)];
  return `${parts.join('-').replace(/[^\w.-]+/g, '_').slice(0, 140)}.${kind}`;
}
