/** Over a chart whose cells are touched: what the one looked at comes to. Its worlds are further down than a small screen reaches. */

import { text } from '../../../text/en-experiment.ts';
import { chosen } from '../store.ts';
import { cellInWords } from './cells.tsx';
import type { Shown } from './shown.ts';

export const Reading = ({ shown }: { readonly shown: Shown }) => <p class="reading">{chosen.value === undefined ? text.chart.touchAt : `${cellInWords(shown, chosen.value)}.`}</p>;
