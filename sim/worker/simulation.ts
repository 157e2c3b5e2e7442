/** The simulation worker: the service, with its buffers handed over instead of copied. */

import { expose, transfer } from 'comlink';
import type { Batch, SimulationService } from './protocol.ts';
import { Simulation } from './service.ts';

const simulation = new Simulation();

const handOver = (batch: Batch): Batch => {
  const columns = batch.series.flatMap(({ columns, leaders, carriers }) => [...Object.values(columns), leaders.members, leaders.starts, carriers.members, carriers.starts]);
  return transfer(batch, [...batch.frames, ...columns.map(({ buffer }) => buffer as ArrayBuffer)]);
};

const service: SimulationService = {
  open: (request) => simulation.open(request),
  next: async (steps, spare) => handOver(await simulation.next(steps, spare)),
  seek: async (tick, spare) => handOver(await simulation.seek(tick, spare)),
  digests: (tick) => simulation.digests(tick),
  account: (arm, member, tick) => simulation.account(arm, member, tick),
  leaders: (arm, tick) => simulation.leaders(arm, tick),
};

expose(service);
