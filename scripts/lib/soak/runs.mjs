/** Figures in seconds up to which everything must be live again. */
const PROMISED_S = 30;

/**
 * The long runs: how often each is done, and what its findings say in rows of what, what to reach, and what
 * was measured. A run that loses or damages something ends with an error and keeps nothing, so a row of
 * what must not be says 0.
 */
export const RUNS = {
  kills: {
    title: 'Killed at random points of a publish',
    times: 200,
    rows: ({ acknowledged, unanswered, kills, midBuild, returns }) => [
      ['publishes during which something was killed', '200', acknowledged + unanswered],
      ['killed: CMS, publisher, both', '', [kills.CMS, kills.publisher, kills.both].join(', ')],
      ['of these in the middle of a build', '', midBuild],
      ['acknowledged publishes that were lost', '0', `0 of ${acknowledged}`],
      ['damaged databases or releases, and unfinished files left behind', '0', 0],
      ['from the return of all processes to everything live, worst', `≤ ${PROMISED_S} s`, worst(returns)],
    ],
  },
  crawl: {
    title: 'Crawled during kills and releases',
    times: 50,
    rows: ({ releases, pages, assets, mixed, missing, overtaken, unanswered }) => [
      ['releases that went live, and kills of the publisher', '50', releases],
      ['pages and assets fetched', '', `${count(pages)} and ${count(assets)}`],
      ['pages of two releases, or older than one before', '0', mixed.length],
      ['missing assets', '0', missing.length],
      ['pictures gone with the page that named them, replaced in that moment', '', overtaken],
      ['requests that nobody answered, until the publisher was back', '', count(unanswered)],
    ],
  },
  edits: {
    title: 'Random edits against a site from scratch',
    times: 500,
    rows: ({ edits, visible, refused }) => [
      ['edits after which the sites were compared', '500', sum(Object.values(edits))],
      ['of these with a change of the public site', '', visible],
      ['after which one byte was different', '0', 0],
      ['refused by the CMS, as they should be', '', refused],
      ...Object.entries(edits).map(([name, times]) => [`edits: ${name}`, '', times]),
    ],
  },
  memory: {
    title: 'Memory over many publishes of a large site',
    times: 200,
    rows: ({ pages, samples, most, growth }) => [
      ['pages', '5,000', count(pages)],
      ['publishes', '200', samples.length],
      ['publisher, build process and search index, most', '≤ 1,500 MB', inMegabytes(most)],
      [
        'growth in 100 publishes, after the first 25',
        'none',
        growth === null ? 'too few publishes to say' : inMegabytes(growth),
      ],
      ...inTurns(samples),
    ],
  },
  'first-starts': {
    title: 'First starts of new installations',
    times: 20,
    rows: (found) =>
      Object.entries(found).flatMap(([database, { whole, killed, longest }]) => [
        [`first starts on an empty ${database} with a login and a live site`, 'all', whole],
        [`killed at a random moment and started again, on ${database}, likewise`, 'all', killed],
        [
          `longest first start on ${database}, packages and build there`,
          '',
          `${(longest / 1000).toFixed(1)} s`,
        ],
      ]),
  },
  properties: {
    title: 'Properties with other inputs',
    times: 50,
    rows: ({ files, times }) => [
      ['files of tests that try properties', '', files],
      ['times that each was run, with other inputs', '50', times],
      ['properties that did not hold', '0', 0],
    ],
  },
};

const TURN = 25;

/** The most of each so many samples. */
function inTurns(samples) {
  const starts = samples.map((_sample, index) => index).filter((index) => index % TURN === 0);
  return starts.map((start) => [
    `most in publishes ${start + 1} to ${Math.min(start + TURN, samples.length)}`,
    '',
    inMegabytes(Math.max(...samples.slice(start, start + TURN))),
  ]);
}

function worst(times) {
  return `${(Math.max(...times) / 1000).toFixed(1)} s of ${times.length}`;
}

function count(number) {
  return number.toLocaleString('en-GB');
}

function inMegabytes(number) {
  return `${count(Math.round(number))} MB`;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
