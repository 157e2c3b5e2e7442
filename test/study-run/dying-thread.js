// A study worker that dies, or fails, at the trials it is told to. "open" is given {folder, dies: {trial: times}, fails: [trials]}.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';

let told;

function runOne(n) {
  if (told.fails.includes(n)) throw new Error(`trial ${n} is wrong`);
  const deaths = join(told.folder, `deaths-${n}`);
  const before = existsSync(deaths) ? readFileSync(deaths, 'utf8').length : 0;
  if (before >= (told.dies[n] ?? 0)) return;
  appendFileSync(deaths, 'x');
  process.exit(7);
}

expose({
  open(scenario) {
    told = scenario;
    if (told.stillborn) process.exit(8);
  },
  run(trials) {
    trials.forEach(runOne);
    return { digests: trials.map(String), values: Float64Array.from(trials) };
  },
}, nodeEndpoint(parentPort));
