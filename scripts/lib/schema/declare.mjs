import ts from 'typescript';

/** The files that may hold definitions. */
export const DEFINITIONS = ['packages/schema/src/**/*.ts', 'packages/blocks/*/definition.ts'];

const MAKERS = new Set(['defineCollection', 'defineSingle', 'defineComponent', 'defineBlock']);

/**
 * Writes a former name into the call that makes a field: `topic: text({ … })` gets `was: 'subject'`,
 * after those that it has.
 *
 * @param {string} source a TypeScript file
 * @param {string} definition name of a content type or component that it defines
 * @returns {string | null} the file with the name; null when it does not define this, or the
 * field is made in another way
 */
export function giveField(source, definition, field, former) {
  const fields = propertyOf(findDefinition(source, definition), 'fields');
  const made = fields && propertyOf(fields, field);
  const options = made && ts.isCallExpression(made) ? made.arguments[0] : undefined;
  if (!options || !ts.isObjectLiteralExpression(options)) return null;
  return addFormer(source, options, former, `'${former}'`);
}

/** The same with the former name of a definition itself. */
export function giveDefinition(source, definition, former) {
  const options = findDefinition(source, definition);
  return options ? addFormer(source, options, former, `['${former}']`) : null;
}

/**
 * Writes into a definition that it has a field no more, and why, as code; null when the
 * file does not define this.
 */
export function giveRemoved(source, definition, field, why) {
  const options = findDefinition(source, definition);
  if (!options) return null;
  const removed = propertyOf(options, 'removed');
  const said = `${field}: ${why}`;
  if (!removed) return insert(source, options, options.properties, `removed: { ${said} }`);
  return ts.isObjectLiteralExpression(removed) ? insert(source, removed, removed.properties, said) : null;
}

function addFormer(source, options, former, alone) {
  const was = propertyOf(options, 'was');
  if (!was) return insert(source, options, options.properties, `was: ${alone}`);
  if (ts.isArrayLiteralExpression(was)) return insert(source, was, was.elements, `'${former}'`);
  if (!ts.isStringLiteral(was)) return null;
  return `${source.slice(0, was.getStart())}[${was.getText()}, '${former}']${source.slice(was.end)}`;
}

/** The options of the call that makes a definition of this name. */
function findDefinition(source, name) {
  const file = ts.createSourceFile('definition.ts', source, ts.ScriptTarget.Latest, true);
  let found;
  file.forEachChild(function visit(node) {
    if (ts.isCallExpression(node) && MAKERS.has(node.expression.getText())) {
      const [options] = node.arguments;
      const named = options && propertyOf(options, 'name');
      if (named && ts.isStringLiteral(named) && named.text === name) found = options;
    }
    node.forEachChild(visit);
  });
  return found;
}

function propertyOf(object, name) {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  return object.properties.find((property) => property.name?.getText() === name)?.initializer;
}

/** After the last of some parts of an object or list, as the formatter lays it out. */
function insert(source, whole, parts, part) {
  const at = parts.at(-1)?.end ?? whole.getStart() + 1;
  const comma = parts.length > 0 ? ', ' : ' ';
  return source.slice(0, at) + comma + part + source.slice(at);
}
