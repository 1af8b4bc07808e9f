import {
  compareModels,
  definitions,
  fileOf,
  findDeclarationFaults,
  project,
  removedParts,
} from '../../../packages/schema/src/evolution/index.ts';
import lock from '../../../packages/schema/src/evolution/model-lock.json' with { type: 'json' };

// A process of its own, since what it reads is changed meanwhile. Its answer is JSON.
console.log(
  JSON.stringify({
    version: lock.version,
    locked: lock.model,
    model: project.model,
    faults: findDeclarationFaults(definitions, removedParts),
    changes: compareModels(lock.model, project.model, project.declared).map((change) => ({
      ...change,
      file: fileOf(change.uid ?? change.to),
    })),
  }),
);
