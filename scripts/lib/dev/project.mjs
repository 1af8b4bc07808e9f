import ts from 'typescript';

/**
 * Makes a compiler of one project, which each time does only what is new.
 *
 * TypeScript's own `--build --watch` goes by the times of files: what is saved while it compiles is older
 * than what it writes then, and is never compiled.
 *
 * @param {string} config path of its tsconfig.json
 * @param {import('typescript').CompilerOptions} [overrides]
 * @returns {() => { errors: string, emitted: string[] }} compiles what is saved now; writes
 * nothing while there are errors
 */
export function makeProject(config, overrides = {}) {
  const sources = new Map();
  let program;
  let faults = [];
  return () => {
    const { fileNames, options, errors } = readConfig(config, overrides);
    const host = makeHost(options, sources);
    // What was imported and not found may be there now.
    host.hasInvalidatedResolutions = () => faults.length > 0;
    const before = program ?? ts.readBuilderProgram(options, host);
    program = ts.createEmitAndSemanticDiagnosticsBuilderProgram(fileNames, options, host, before, errors);
    faults = findFaults(program);
    return faults.length > 0 ? { errors: format(faults), emitted: [] } : emit(program);
  };
}

function readConfig(config, overrides) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => throwFault(fault) };
  return ts.getParsedCommandLineOfConfigFile(config, overrides, host);
}

function throwFault(fault) {
  throw new Error(format([fault]));
}

/** Reads a source again only when it was saved. */
function makeHost(options, sources) {
  const host = ts.createIncrementalCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...how) => {
    const savedAt = ts.sys.getModifiedTime(name)?.getTime();
    const known = sources.get(name);
    if (known !== undefined && known.savedAt === savedAt) return known.source;
    const source = read(name, ...how);
    sources.set(name, { savedAt, source });
    return source;
  };
  return host;
}

function findFaults(program) {
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ];
}

/** Leaves alone what is as it was: nobody has to take it up. */
function emit(program) {
  const emitted = [];
  const { diagnostics } = program.emit(undefined, (file, text, hasMark) => {
    if (ts.sys.readFile(file) === text) return;
    ts.sys.writeFile(file, text, hasMark);
    emitted.push(file);
  });
  return { errors: format(diagnostics), emitted };
}

function format(faults) {
  return ts
    .formatDiagnostics(ts.sortAndDeduplicateDiagnostics(faults), {
      getCurrentDirectory: ts.sys.getCurrentDirectory,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    })
    .trimEnd();
}
