import { z } from 'zod';
import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlRoute,
  controlRoutes,
  NOTHING_SENT,
} from './routes.ts';
import { controlRefusal } from './shapes.ts';

type Shape = z.core.JSONSchema.BaseSchema;
type Route = ControlRoute<unknown, unknown>;

/** Returns docs/control-api.md: each route of the control address, and each shape that passes there. */
export function writeControlDocument(): string {
  const routes: Route[] = Object.values(controlRoutes);
  const shapes = routes.flatMap(({ request, answer }) => [request, answer]);
  const named = new Map([...shapes, controlRefusal].map(toShape).flatMap(findNamed));
  const sections = [...named].map(([title, shape]) => `## ${title}\n\n${writeFields(shape)}`);
  return `${[INTRODUCTION, writeRoutes(routes), ...sections].join('\n\n')}\n`;
}

const INTRODUCTION = `# The control API

Written by \`packages/schema/src/control/write-document.ts\` from the contract that the publisher and the CMS
share. Change \`shapes.ts\` or \`routes.ts\` there, then run \`npm run unit -w @pain/schema -- -u\`.

The control address (\`CONTROL_URL\`, by default \`http://127.0.0.1:8090\`) is for programs on this machine: the
CMS, monitoring, and operators with \`curl\`. This is version **${CONTROL_API_VERSION}**. Each response carries it in the header
\`${CONTROL_API_HEADER}\`. A request may carry it, too: a publisher of another version then refuses it with
409, and does nothing. CMS and publisher must have the same version: start both from the same installation.

A GET carries what it sends in its query, a POST as JSON in its body (\`content-type: application/json\`, up to
16 kB). Requests marked "token" need \`authorization: Bearer …\` with \`CONTROL_TOKEN\`. A request that is
refused gets a status of 400 or more and a [Refusal](#refusal). The publisher may be well and still unable to
carry out an order: 404 means that there is no such thing, 409 that it does not fit how things stand (another
process publishes, for example), and 503 that it may be possible later. Instants are ISO 8601, in UTC.`;

function writeRoutes(routes: readonly Route[]): string {
  const rows = routes.map(({ method, path, needsToken, request, answer, meaning }) => [
    `\`${method} ${path}\``,
    needsToken ? 'token' : '',
    request === NOTHING_SENT ? '' : typeOf(toShape(request)),
    writeAnswer(toShape(answer)),
    meaning,
  ]);
  return writeTable(['request', 'needs', 'sends', 'answer', 'what it does'], rows);
}

/** An answer of a field or two has no section of its own. */
function writeAnswer(shape: Shape): string {
  if (shape.title || !shape.properties) return typeOf(shape);
  return fieldsOf(shape)
    .map(([field, value]) => `\`${field}\`: ${typeOf(value)}`)
    .join(', ');
}

function writeFields(shape: Shape): string {
  const rows = fieldsOf(shape).map(([field, { description = '', ...type }, isNeeded]) => [
    `\`${field}\``,
    isNeeded ? typeOf(type) : `${typeOf(type)}, optional`,
    description,
  ]);
  return writeTable(['field', 'type', 'meaning'], rows);
}

type Field = [path: string, shape: Shape, isNeeded: boolean];

/** Every field by its path; those of a shape with a name stand in its own section. */
function fieldsOf(shape: Shape, path = ''): Field[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, value]): Field[] => {
    const field = asShape(value);
    const isNeeded = (shape.required ?? []).includes(name) && field.default === undefined;
    const below = partsOf(field).filter(({ title }) => title === undefined);
    const sign = below.some(({ type }) => type === 'array') || field.type === 'array' ? '[].' : '.';
    return [
      [`${path}${name}`, field, isNeeded],
      ...below.flatMap((part) => fieldsOf(part, `${path}${name}${sign}`)),
    ];
  });
}

/** The shapes with a name in a shape, and itself. */
function findNamed(shape: Shape): [title: string, shape: Shape][] {
  const below = [...Object.values(shape.properties ?? {}).map(asShape), ...partsOf(shape)].flatMap(findNamed);
  return shape.title && shape.properties ? [[shape.title, shape], ...below] : below;
}

/** The members of a list, and the alternatives of a choice. */
function partsOf({ items, anyOf = [] }: Shape): Shape[] {
  const members = Array.isArray(items) ? items : [items];
  return [...members, ...anyOf].filter((part) => part !== undefined).map(asShape);
}

function typeOf(shape: Shape): string {
  const { title, type, format, anyOf, enum: words } = shape;
  if (title) return shape.properties ? `[${title}](#${title.toLowerCase()})` : title;
  if (anyOf) return anyOf.map((part) => typeOf(asShape(part))).join(' or ');
  if (words) return words.map((word) => `“${word}”`).join(' or ');
  if (type === 'array') return `list of ${partsOf(shape).map(typeOf).join()}`;
  return format === 'date-time' ? 'instant' : [type].flat().join(' or ');
}

function toShape(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { unrepresentable: 'any' });
}

/** JSON Schema may say `true` or `false` in place of a shape: anything, or nothing. */
function asShape(value: z.core.JSONSchema._JSONSchema): Shape {
  return typeof value === 'boolean' ? {} : value;
}

function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, index) =>
    Math.max(...[head, ...rows.map((row) => row[index] ?? '')].map(({ length }) => length)),
  );
  const write = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [write(heads), write(widths.map((width) => '-'.repeat(width))), ...rows.map(write)].join('\n');
}
