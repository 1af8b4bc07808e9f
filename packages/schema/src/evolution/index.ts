export { allDeclared, type Change, compareModels } from './compare-models.ts';
export { type Declared, findDeclarationFaults, toDeclared } from './declared.ts';
export { fileOf } from './file-of.ts';
export { type Definition, type Model, type ModelField, type ModelPart, toModel } from './model.ts';
export { definitions, project } from './project.ts';
export { removedParts } from './removed-parts.ts';
