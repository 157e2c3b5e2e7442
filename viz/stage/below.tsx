/** The run in figures, and how to get it elsewhere. */

import type { Run } from '../store/page-run.ts';
import { Moments } from './moments.tsx';
import { Recap } from './recap.tsx';
import { Reproduce } from './reproduce.tsx';
import { Table } from './table.tsx';

export const Below = ({ run }: { readonly run: Run }) => (
  <div class="panels">
    <Moments />
    <Recap run={run} />
    <Table run={run} />
    <Reproduce run={run} />
  </div>
);
