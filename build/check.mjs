// npm run check: what can be said without opening a window: types, rules, unit tests. For before each commit.
import { prepareDependencies } from './setup/dependencies.mjs';
import { lint, runStages, types, unit } from './setup/stages.mjs';
import { runCommand } from './setup/step.mjs';

await runCommand(() => runStages([
  { name: 'Setup', stage: prepareDependencies },
  { name: 'Types', stage: types },
  { name: 'Rules', stage: lint },
  { name: 'Unit tests', stage: unit },
]));
