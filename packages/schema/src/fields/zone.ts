import { z } from 'zod';
import type { BlockValue, Component } from '../definitions/definitions.ts';
import {
  type Field,
  type FieldOptions,
  makeField,
  type NeverRequired,
  passOnIssues,
} from '../definitions/field.ts';
import { aliasOf, componentTypeName, componentUid } from '../definitions/naming.ts';
import { fieldsParser, selectFields } from './component.ts';

interface ZoneOptions<Blocks extends readonly Component[]> extends NeverRequired<FieldOptions> {
  allow: Blocks;
}

/**
 * A list of blocks that editors put together (Strapi's dynamic zone). Empty when there are none.
 *
 * Two components of one zone may not give one field name different GraphQL types, so every field is
 * selected under an alias of its own: `careCard_body: body`.
 */
export function zone<const Blocks extends readonly Component[]>(
  options: ZoneOptions<Blocks>,
): Field<BlockValue<Blocks[number]>[]> {
  return {
    ...makeField(options, { strapi: strapiZone(options.allow), parser: z.unknown() }),
    selection: `{ __typename ${options.allow.map(selectBlock).join(' ')} }`,
    parser: z.array(blockParser<Blocks[number]>(options.allow)),
  };
}

function strapiZone(blocks: readonly Component[]) {
  return { type: 'dynamiczone', components: blocks.map((block) => componentUid(block.category, block.name)) };
}

function selectBlock(block: Component): string {
  return `... on ${typeOf(block)} { ${selectFields(block.fields, (name) => aliasOf(block, name))} }`;
}

function blockParser<Block extends Component>(
  blocks: readonly Block[],
): z.ZodType<BlockValue<Block>, unknown> {
  const kinds = new Map(
    blocks.map((block) => [
      typeOf(block),
      { block, parser: fieldsParser<Block>(block.fields, (name) => aliasOf(block, name)) },
    ]),
  );
  return z.looseObject({ __typename: z.string() }).transform((answer, context) => {
    const kind = kinds.get(answer.__typename);
    if (!kind) {
      context.addIssue({
        code: 'custom',
        message: `is a block of an unknown kind (${answer.__typename}). Remove it from the page, or define it in packages/blocks`,
      });
      return z.NEVER;
    }
    const { block, parser } = kind;
    const result = parser.safeParse(answer);
    // The parser is that of this very block, which TypeScript cannot see through the list of all.
    if (result.success) return { block: block.name, ...result.data } as unknown as BlockValue<Block>;
    passOnIssues(context, labelled(result.error, block), [block.label]);
    return z.NEVER;
  });
}

/** The same issues with the block's fields under the names that editors know. */
function labelled(error: z.ZodError, block: Component): z.ZodError {
  const label = (name: PropertyKey | undefined) => block.fields[String(name)]?.label ?? String(name);
  return new z.ZodError(
    error.issues.map((issue) => ({ ...issue, path: [label(issue.path[0]), ...issue.path.slice(1)] })),
  );
}

function typeOf(block: Component): string {
  return componentTypeName(block.category, block.name);
}
