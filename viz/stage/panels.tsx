/** What lies below the picture and the curves is fetched once they are there. */

import { useFetched } from '../interface/fetched.ts';
import type { Run } from '../store/page-run.ts';

export const Panels = ({ run }: { readonly run: Run }) => {
  const Below = useFetched(async () => (await import('./below.tsx')).Below);
  return Below ? <Below run={run} /> : null;
};
