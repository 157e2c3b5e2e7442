/** For whoever comes with no question of their own: three that fill in the form and run at one press. */

import type { ComponentChildren } from 'preact';
import { text } from '../../../text/en-experiment.ts';
import type { StudyAddress } from '../question/address.ts';
import { askAbout } from '../store.ts';
import { run } from '../study/conduct.ts';

interface Preset {
  readonly words: { readonly title: string; readonly says: string };
  readonly address: StudyAddress;
  readonly sketch: ComponentChildren;
}

const presets: readonly Preset[] = [
  {
    words: text.presets.storm,
    address: { scenario: 'storm', worlds: 20, vary: [] },
    sketch: <><path d="M7 30 35 12M7 34 35 20M7 26 35 15M7 38 35 27" /><circle cx="7" cy="32" r="2.6" class="b" /><circle cx="35" cy="18" r="2.6" class="a" /><path d="M53 8v30" class="i" /><path d="M49 23h8" class="i" /></>,
  },
  {
    words: text.presets.novelty,
    address: { scenario: 'calm', show: ['functional', 'peers'], worlds: 20, vary: [{ path: 'world.novelty', levels: { from: 0.1, to: 0.9, steps: 9 } }], measure: 'service' },
    sketch: <><path d="M6 14C24 14 40 22 66 40L66 28C42 14 24 8 6 8z" class="f" /><path d="M6 11C24 11 40 18 66 34" class="i" /><path d="M4 24h64" /></>,
  },
  {
    words: text.presets.map,
    address: { scenario: 'calm', show: ['divisional', 'peers'], worlds: 10, vary: [{ path: 'world.novelty', levels: { from: 0, to: 1, steps: 6 } }, { path: 'world.load', levels: { from: 0.1, to: 0.6, steps: 6 } }], measure: 'service' },
    sketch: <>{[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((k) => <rect key={k} x={6 + (k % 4) * 15} y={4 + Math.floor(k / 4) * 13} width="14" height="12" class={(k % 4) + Math.floor(k / 4) < 3 ? 'a' : 'b'} opacity={0.25 + 0.2 * Math.abs((k % 4) + Math.floor(k / 4) - 2.5)} />)}<path d="M50.5 3.5v13h-15v13h-15v13" class="i" /></>,
  },
];

async function put({ address }: Preset): Promise<void> {
  if (await askAbout(address)) await run();
}

export const Presets = () => (
  <section class="presets" aria-labelledby="presets-title">
    <h2 id="presets-title">{text.presets.title}</h2>
    <div class="cards">
      {presets.map((preset) => (
        <button key={preset.words.title} type="button" class="card" onClick={() => void put(preset)}>
          <svg viewBox="0 0 72 46" width="108" height="69" aria-hidden="true">{preset.sketch}</svg>
          <strong>{preset.words.title}</strong>
          <span>{preset.words.says}</span>
          <em>{text.presets.press} →</em>
        </button>
      ))}
    </div>
  </section>
);
