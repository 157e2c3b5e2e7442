/** The page on the page: what it is, what it cannot say, what came of the claims, and where all of it comes from. */

import './about.css';
import citation from 'virtual:citation';
import model from 'virtual:model';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { programBibtex, programWords } from '../../export/cite-program.ts';
import { MODEL_VERSION } from '../../export/version.ts';
import { about } from '../../text/en-about.ts';
import { Verdicts } from './verdicts.tsx';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

const Part = ({ id, title, children }: PartProps) => (
  <section aria-labelledby={`about-${id}`} class={id}>
    <h2 id={`about-${id}`}>{title}</h2>
    {children}
  </section>
);

/** Text of the project's own notes, made into HTML when the page was built. */
const Prose = ({ html }: { readonly html: string }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
);

/** All of the model's description is fetched when it is first opened. */
function Whole() {
  const html = useSignal<string | undefined>(undefined);
  const open = async () => {
    html.value ??= (await import('virtual:model-text')).default;
  };
  return (
    <details class="panel" onToggle={(event) => void (event.currentTarget.open && open())}>
      <summary>{about.model.whole}</summary>
      <p>{about.model.wholeHelp}</p>
      {html.value === undefined ? <p>{about.model.fetching}</p> : <Prose html={html.value} />}
    </details>
  );
}

const Model = () => (
  <Part id="model" title={about.model.title}>
    <dl class="points">{about.model.points.map(([name, says]) => <div key={name}><dt>{name}</dt><dd>{says}</dd></div>)}</dl>
    <Whole />
  </Part>
);

const Version = () => (
  <Part id="version" title={about.version.title}>
    <p>{about.version.words(citation.version, MODEL_VERSION, citation.license)}</p>
    <p>{about.version.cite} {programWords}</p>
    <pre tabIndex={0}><code>{programBibtex}</code></pre>
    <p>{about.version.run}</p>
  </Part>
);

export const About = () => (
  <main class="about">
    <header>
      <h1>{about.title}</h1>
      <p class="lead">{about.lead}</p>
    </header>
    <Part id="what" title={about.what.title}>{about.what.paragraphs.map((words) => <p key={words}>{words}</p>)}</Part>
    <Part id="verdicts" title={about.verdicts.title}><Verdicts /></Part>
    <Part id="limits" title={about.limits.title}><Prose html={model.limits} /></Part>
    <Model />
    <Part id="sources" title={about.sources.title}><Prose html={model.references} /></Part>
    <Version />
  </main>
);
