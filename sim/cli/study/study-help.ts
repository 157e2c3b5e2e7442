/** What `study --help` teaches beyond its options. */

export const studyHelp = `
Examples:
  heterarchy study scenarios/shift.yaml --worlds 20
  heterarchy study mine.yaml --out mine                     tables in the folder mine
  heterarchy study mine.yaml --out mine --resume            goes on after any interruption, power cuts included
  heterarchy study mine.yaml --out mine --resume --worlds 500    adds worlds to a study, finished or not
  heterarchy study mine.yaml --out mine-2 --shard 2/4       the second of four shards; then
  heterarchy merge mine-1 mine-2 mine-3 mine-4 --out mine

World 0 has the scenario's own seed and world 7 of seed storm is storm/7, so that "heterarchy run mine.yaml --seed storm/7" is
that world. The rows are the same bytes whatever the workers, the shards and the interruptions.

--out FOLDER holds
  trials.csv, trials.parquet   id, organization, world, the varied parameters by their paths, one column a measure. An empty
                               cell: there was nothing to measure. A time (recovery, relearning) has a companion column
                               ID:censored; where it is true the time had not come by the horizon, and its cell is empty.
  summary.json                 by cell: of each organisation n, missing, mean, sd and 95% interval of every measure (of a time:
                               recovered, the Kaplan–Meier median and the restricted mean); of every pair, first minus second,
                               mean, sd, 95% interval and its method (t, or bca where skewed), wins, standardised effect,
                               correlation, variance ratio; p of no difference, margin (that of the scenario's claims, else 0.2
                               of the standard deviation), p of a difference beyond it (TOST), both also by Holm over the measures;
                               worlds needed for an interval of half the margin either way. The horizons in
                               ticks. Where the scenario makes claims, the verdict on each in every cell that is as it asks, all
                               corrected together (Holm). Of samples by morris or saltelli the sensitivity of every measure of each
                               organisation and pair. Null where a figure is none, or infinite.
  manifest.json                scenario as resolved, its hash, versions, the command, the machine, and id, seed and digest of
                               every trial
  journal.jsonl                every finished trial as it came: what --resume and merge read

--format json prints what is in summary.json.

--shard auto/K takes the number of the shard from SLURM_ARRAY_TASK_ID (an array of 1 to K) or, for an indexed job of K
completions on Kubernetes, from JOB_COMPLETION_INDEX (0 to K − 1). A shard writes no summary: merge does.

The memory a study takes does not grow with its trials: their numbers are on the disk, eight bytes each, in --out or else where the system
keeps what is for the moment. They are summed up one measure of one cell at a time, which takes some hundred bytes a world.`;
