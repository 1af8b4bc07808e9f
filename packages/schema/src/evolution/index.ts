export { componentTable } from '../project/strapi.ts';
export { type Change, compareModels, holdsSame } from './compare-models.ts';
export { type Declared, type FormerNames, findDeclarationFaults, NO_NAMES, toDeclared } from './declared.ts';
export { fileOf } from './file-of.ts';
export { keepNames } from './keep-names.ts';
export { type Definition, type Model, type ModelField, type ModelPart, toModel } from './model.ts';
export { definitions, project } from './project.ts';
export { removedParts } from './removed-parts.ts';
