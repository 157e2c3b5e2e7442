/** How the picture is read; its signs are fetched once the stages are on the page. */

import { useFetched } from '../interface/fetched.ts';
import { led } from '../store/first-look.ts';
import { text } from '../text/en.ts';

/** Open where there is room for it; its reader may close it. */
const hasRoom = matchMedia('(min-width: 1181px) and (min-height: 1000px)').matches;

/** @param shut It starts closed, where other things need the room more. */
export const Legend = ({ shut = false }: { readonly shut?: boolean }) => {
  const isOpen = hasRoom && !shut && !led.peek();
  const Signs = useFetched(async () => (await import('./signs.tsx')).Signs);
  return (
    <div class="legend">
      <details open={isOpen}>
        <summary>{text.legend.title}</summary>
        {Signs && <Signs />}
      </details>
    </div>
  );
};
