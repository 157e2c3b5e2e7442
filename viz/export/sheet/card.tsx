/** One thing that can be taken along, as a card, among others for the same purpose. */

import type { ComponentChildren } from 'preact';
import { TakeSign, type TakeSignName } from './signs.tsx';

interface CardProps {
  readonly sign: TakeSignName;
  readonly title: string;
  readonly help: string;
  readonly children: ComponentChildren;
}

export const Card = ({ sign, title, help, children }: CardProps) => (
  <section class="thing">
    <h4><TakeSign name={sign} /> {title}</h4>
    <p>{help}</p>
    {children}
  </section>
);

export const Buttons = ({ children }: { readonly children: ComponentChildren }) => <div class="row">{children}</div>;

interface PurposeProps {
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export const Purpose = ({ name, title, children }: PurposeProps) => (
  <div class={`purpose ${name}`} role="group" aria-labelledby={`take-${name}`}>
    <h3 id={`take-${name}`}>{title}</h3>
    <div class="things">{children}</div>
  </div>
);
