import ts from 'typescript';

/** The files that may hold definitions. */
export const DEFINITIONS = ['packages/schema/src/**/*.ts', 'packages/blocks/*/definition.ts'];

const MAKERS = new Set(['defineCollection', 'defineSingle', 'defineComponent', 'defineBlock']);

/**
 * Writes an option into the call that makes a field: `topic: text({ … })` gets `was: 'topic'`.
 *
 * @param {string} source a TypeScript file
 * @param {string} definition name of a content type or component that it defines
 * @returns {string | null} the file with the option; null when it does not define this, or the field is made in another way
 */
export function giveField(source, definition, field, option) {
  const fields = propertyOf(findDefinition(source, definition), 'fields');
  const made = fields && propertyOf(fields, field);
  const options = made && ts.isCallExpression(made) ? made.arguments[0] : undefined;
  return options && ts.isObjectLiteralExpression(options) ? insert(source, options, option) : null;
}

/** Writes an option into a definition itself, such as `removed: { topic: 'why' }`; null when the file does not define this, or it has one. */
export function giveDefinition(source, definition, name, value) {
  const options = findDefinition(source, definition);
  if (!options || propertyOf(options, name)) return null;
  return insert(source, options, `${name}: ${value}`);
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

/** After the last one, as the formatter lays it out. */
function insert(source, object, option) {
  const at = object.properties.at(-1)?.end ?? object.getStart() + 1;
  const comma = object.properties.length > 0 ? ', ' : ' ';
  return source.slice(0, at) + comma + option + source.slice(at);
}
