/** Experiment: a question put to many worlds. */

import './experiment.css';
import { useEffect } from 'preact/hooks';
import { text } from '../../text/en-experiment.ts';
import { Ask } from './form/ask.tsx';
import { canFold } from './form/fold.ts';
import { Folded } from './form/folded.tsx';
import { Presets } from './form/presets.tsx';
import { RunBar } from './form/run-bar.tsx';
import { Kept } from './form/kept.tsx';
import { Result } from './result.tsx';
import { base, followLink } from './store.ts';
import { hasBegun } from './study/state.ts';

export function Experiment() {
  useEffect(() => {
    const follow = () => void followLink();
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <main class={`experiment ${canFold.value ? 'begun' : ''}`} aria-busy={base.value === undefined}>
      <header class="experiment-head">
        <h1>{text.title}</h1>
        <p>{text.lead}</p>
      </header>
      <Folded />
      <Ask />
      <RunBar />
      {hasBegun.value ? <Result /> : <Presets />}
      <Kept />
    </main>
  );
}
