/**
 * @typedef {import('../../../packages/schema/src/evolution/index.ts').Change} Change
 * @typedef {import('../../../packages/schema/src/evolution/index.ts').Model} Model
 * @typedef {object} Question
 * @property {Change} change what nobody has said anything of
 * @property {string} what is asked, in words
 * @property {string[]} names that may be the new one; none where only the code can say it
 */

/**
 * What has to be asked before a model is locked: what became of fields and parts that are gone, and of values that are not taken any more.
 *
 * @param {{ locked: Model, model: Model, changes: Change[] }} models
 * @returns {Question[]}
 */
export function findQuestions({ locked, model, changes }) {
  return changes.flatMap((change) => {
    if (change.change === 'lose field' && !change.isSaid) return [askOfField(change, locked, model)];
    if (change.change === 'lose part' && !change.isSaid) return [askOfPart(change, locked, model)];
    if (change.change === 'narrow' || change.change === 'other kind') return [describe(change)];
    return [];
  });
}

function askOfField(change, locked, model) {
  const { uid, field, was } = change;
  const before = locked[uid]?.fields ?? {};
  const names = Object.entries(model[uid].fields)
    .filter(([name, { kind }]) => !(name in before) && kind === was.kind)
    .map(([name]) => name);
  return { change, what: `"${field}" of ${uid} is gone. What has its values now?`, names };
}

function askOfPart(change, locked, model) {
  const { uid } = change;
  const family = uid.split('.')[0];
  const names = Object.keys(model).filter((one) => !(one in locked) && one.split('.')[0] === family);
  const isType = uid.startsWith('api::');
  return { change, what: `${uid} is gone. What has its entries now?`, names: isType ? [] : names };
}

function describe(change) {
  const { uid, field } = change;
  if (change.change === 'other kind')
    return {
      change,
      what: `"${field}" of ${uid} is of another kind. Give it another name, and say \`removed: { ${field}: 'why' }\`.`,
      names: [],
    };
  return {
    change,
    what: `"${field}" of ${uid} does not take ${change.gone.join(', ')} any more. Say with \`formerly\` which option holds it, or take it back.`,
    names: [],
  };
}
