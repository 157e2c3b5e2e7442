/** The sheet of keys. */

import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { helpOpen } from '../store/app.ts';
import { text } from '../text/en.ts';
import { Icon } from './icons.tsx';

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  useSignalEffect(() => {
    if (helpOpen.value) dialog.current?.showModal();
    else dialog.current?.close();
  });
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={() => (helpOpen.value = false)}>
      <header>
        <h2 id="help-title">{text.help.title}</h2>
        <button type="button" class="plain square" aria-label={text.help.close} onClick={() => (helpOpen.value = false)}><Icon name="close" /></button>
      </header>
      <dl class="keys">
        {text.help.keys.map(([keys, does]) => (
          <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{does}</dd></div>
        ))}
      </dl>
      <p>{text.help.stage}</p>
      <p>{text.help.drop}</p>
    </dialog>
  );
}
