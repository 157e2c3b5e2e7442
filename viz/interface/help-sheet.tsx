/** The sheet of keys and words. */

import './help-sheet.css';
import { useEffect, useRef } from 'preact/hooks';
import { helpOpen } from '../store/app.ts';
import { help } from '../text/en-help.ts';
import { words } from '../text/words.ts';
import { Icon } from './icons.tsx';

export function HelpSheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={() => (helpOpen.value = false)}>
      <header>
        <h2 id="help-title">{help.title}</h2>
        <button type="button" class="plain square" aria-label={help.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
      </header>
      <dl class="keys">
        {help.keys.map(([keys, does]) => (
          <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{does}</dd></div>
        ))}
      </dl>
      <p>{help.stage}</p>
      <p>{help.drop}</p>
      <h3>{help.words}</h3>
      <dl class="glossary">
        {words.map(({ name, says }) => (
          <div key={name}><dt>{name}</dt><dd>{says}</dd></div>
        ))}
      </dl>
    </dialog>
  );
}
