import { defineConfig } from 'vitest/config';

/** Tries every mutant: `npm run mutants`, or `npm run mutants -- -t talk` for some of them. */
export default defineConfig({ test: { include: ['test/mutants/try.ts'], testTimeout: 600_000, hookTimeout: 600_000 } });
