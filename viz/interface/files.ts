import { session } from '../store/app.ts';
import { takeFiles } from '../store/drop.ts';
import { openFile } from '../store/navigate.ts';
import { FRONT, isReadOnly, pathOf, route } from '../store/route.ts';

/** Opens what was dropped or chosen, and leads to where it can be seen; what is wrong with it is told, and the run on screen stays. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const taken = await takeFiles(files);
  if (!taken.ok) return session.reject({ file: taken.file, problems: [{ file: taken.file, line: 0, column: 0, path: '', message: taken.message }] });
  if ((await openFile(taken.source)) && isReadOnly(route.value)) location.hash = pathOf(FRONT);
}
