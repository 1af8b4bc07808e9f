/**
 * @typedef {import('../../../packages/schema/src/evolution/index.ts').Change} Change
 * @typedef {import('../../../packages/schema/src/evolution/index.ts').Model} Model
 * @typedef {object} Question
 * @property {Change & { file: string }} change what nobody has said anything of, and the file that can say it
 * @property {string} what has changed, in words
 * @property {string} [ask] what a person can answer; without it, only the code can say what is meant
 * @property {string[]} names that may be the new one
 * @property {string} remedy what to write where
 */

/**
 * What has to be asked before a model is locked: what became of fields and parts that are gone, and of values
 * that are not taken any more.
 *
 * @param {{ locked: Model, model: Model, changes: Change[] }} models
 * @returns {Question[]}
 */
export function findQuestions({ locked, model, changes }) {
  return changes.flatMap((change) => {
    if (change.change === 'lose field' && !change.isSaid) return [askOfField(change, locked, model)];
    if (change.change === 'lose part' && !change.isSaid) return [askOfPart(change, locked, model)];
    if (change.change === 'other kind') return [describe(change)];
    if (change.change === 'narrow' && change.gone.length > 0) return [describe(change)];
    return [];
  });
}

function askOfField(change, locked, model) {
  const { uid, field, was, file } = change;
  const before = locked[uid]?.fields ?? {};
  const names = Object.entries(model[uid].fields)
    .filter(([name, { kind }]) => !(name in before) && kind === was.kind)
    .map(([name]) => name);
  return {
    change,
    what: `"${field}" of ${uid} is gone.`,
    ask: 'What has its values now?',
    names,
    remedy: `In ${file}: \`was: '${field}'\` in ${fieldOf(names)}; if nobody needs it, \`removed: { ${field}: 'why' }\` in the definition.`,
  };
}

function fieldOf(names) {
  return names.length === 0
    ? 'the field that has its values now'
    : names.map((name) => `"${name}"`).join(' or ');
}

function askOfPart(change, locked, model) {
  const { uid } = change;
  const [family, name] = uid.split('.');
  const isType = uid.startsWith('api::');
  const names = Object.keys(model).filter((one) => !(one in locked) && one.split('.')[0] === family);
  const renamed = `\`was: ['${name}']\` in the definition that has its entries now; if nobody needs it, `;
  return {
    change,
    what: `${uid} is gone.`,
    ask: 'What has its entries now?',
    names: isType ? [] : names,
    remedy: `${isType ? '' : renamed}\`'${uid}': 'why'\` in packages/schema/src/evolution/removed-parts.ts.`,
  };
}

function describe(change) {
  const { uid, field, file } = change;
  if (change.change === 'other kind')
    return {
      change,
      what: `"${field}" of ${uid} is of another kind.`,
      names: [],
      remedy: `In ${file}: give it another name, and say \`removed: { ${field}: 'why' }\`.`,
    };
  return {
    change,
    what: `"${field}" of ${uid} does not take ${change.gone.join(', ')} any more.`,
    names: [],
    remedy: `In ${file}: say with \`formerly\` which option holds it, or take it back.`,
  };
}

/** Questions for somebody who can only write the answers into the code. @param {Question[]} questions */
export function describeQuestions(questions) {
  return questions.map(({ what, remedy }) => `- ${what}\n  ${remedy}`).join('\n');
}
