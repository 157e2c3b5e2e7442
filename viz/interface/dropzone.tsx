/** The whole page takes a dropped file. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../text/en.ts';
import { openFiles } from './files.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropZone() {
  const over = useSignal(false);
  useEffect(() => {
    const show = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over.value = true;
    };
    const hide = (event: DragEvent) => {
      if (event.relatedTarget === null) over.value = false;
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      over.value = false;
      void openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', show);
    addEventListener('dragleave', hide);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', show);
      removeEventListener('dragleave', hide);
      removeEventListener('drop', drop);
    };
  }, []);
  if (!over.value) return null;
  return (
    <div class="dropzone">
      <p><strong>{text.scenario.drop}</strong>{text.scenario.dropHint}</p>
    </div>
  );
}
