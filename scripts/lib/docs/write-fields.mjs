import ts from 'typescript';
import { compare } from '../generated/read-blocks.mjs';
import { inRoot } from '../paths.mjs';
import { wrap } from '../wrap.mjs';

/** What every constructor takes is said once. */
const COMMON = 'FieldOptions';
const INTRODUCTION = `# Constructors of fields

Written by \`npm run generate\` from the docstrings of \`packages/schema/src/fields\`. How they are used:
[Extending the content types](extending.md).`;

/** The page of the constructors, in the repository. */
export const FIELDS_PAGE = 'docs/fields.md';

/** Which constructors of fields there are, and what each takes: the text of {@link FIELDS_PAGE}. */
export function writeFieldsPage() {
  const index = inRoot('packages/schema/src/fields/index.ts');
  const program = ts.createProgram([index], { allowImportingTsExtensions: true, noEmit: true, strict: true });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)));
  const constructors = exported.map((symbol) => resolve(checker, symbol)).filter(makesField(checker));
  const common = optionsNamed(program, checker, COMMON);
  const known = new Set(common.map(({ name }) => name));
  const parts = constructors
    .toSorted((a, b) => compare(a.name, b.name))
    .map((symbol) => describe(checker, symbol, known));
  return `${INTRODUCTION}\n\n## What all take\n\n${listOptions(common)}\n\n${parts.join('\n\n')}\n`;
}

function resolve(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function makesField(checker) {
  return (symbol) => {
    const [signature] = signaturesOf(checker, symbol);
    return signature !== undefined && /^Field</.test(checker.typeToString(signature.getReturnType()));
  };
}

function signaturesOf(checker, symbol) {
  const declaration = symbol.valueDeclaration;
  return declaration ? checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures() : [];
}

function optionsNamed(program, checker, name) {
  const file = program.getSourceFile(inRoot('packages/schema/src/definitions/field.ts'));
  const found = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file))
    .find((one) => one.name === name);
  return optionsOf(checker, checker.getDeclaredTypeOfSymbol(found));
}

function optionsOf(checker, type) {
  return type.getProperties().map((property) => ({
    name: property.name,
    isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    text: textOf(checker, property),
  }));
}

function describe(checker, symbol, known) {
  const [signature] = signaturesOf(checker, symbol);
  const [parameter] = signature.getParameters();
  const type = parameter && checker.getTypeOfSymbolAtLocation(parameter, symbol.valueDeclaration);
  const options = type ? optionsOf(checker, checker.getBaseConstraintOfType(type) ?? type) : [];
  const own = options.filter(({ name }) => !known.has(name));
  return [`## ${symbol.name}`, wrap(textOf(checker, symbol)), own.length > 0 ? listOptions(own) : '']
    .filter((part) => part !== '')
    .join('\n\n');
}

function listOptions(options) {
  return options
    .map(
      ({ name, isOptional, text }) =>
        `- \`${name}\`${isOptional ? '' : ', always'}${text ? `: ${text}` : ''}`,
    )
    .map((line) => wrap(line, '  '))
    .join('\n');
}

function textOf(checker, symbol) {
  return ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
