/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'folder-circle', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    { name: 'circle', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.test\\.|/fixtures/|/dist/|^apps/cms/build/|\\.test-d\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
