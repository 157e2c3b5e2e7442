/** Back, and forth again. */

import { Icon } from '../interface/icons.tsx';
import { canRedo, canUndo, redo, undo } from '../store/doing.ts';
import { text } from '../text/en.ts';

export const Undoing = () => (
  <div class="undoing">
    <button type="button" class="plain" onClick={() => void undo()} disabled={!canUndo.value} title={`${text.doing.undo} (Ctrl+Z)`}><Icon name="undo" /> {text.doing.undo}</button>
    <button type="button" class="plain" onClick={() => void redo()} disabled={!canRedo.value} title={`${text.doing.redo} (Ctrl+Shift+Z)`}><Icon name="redo" /> {text.doing.redo}</button>
  </div>
);
