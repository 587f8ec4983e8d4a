// Directions of ARCHITECTURE.md. Every rule has a planted violation in test/architecture that must be caught.
const capability = "(?!kernel|platform|schema|app|cli)[a-z-]+";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, dependencyTypesNot: ["type-only"] } },
    {
      name: "kernel-is-a-leaf",
      severity: "error",
      from: { path: "^src/kernel/" },
      to: { path: "^(src|web)/", pathNot: "^src/kernel/" },
    },
    {
      name: "rules-are-pure",
      comment: "rules see values only: no store, no action, no platform, no Node, no library but zod types",
      severity: "error",
      from: { path: `^src/${capability}/rules/`, pathNot: "\\.test\\.ts$" },
      to: { pathNot: ["^src/kernel/", `^src/${capability}/rules/`, "node_modules/(zod|fast-check)"] },
    },
    {
      name: "contract-knows-rules-only",
      severity: "error",
      from: { path: `^src/${capability}/contract(\\.ts|/)` },
      to: { pathNot: ["^src/kernel/", `^src/${capability}/(rules/|contract)`, "node_modules/zod"] },
    },
    {
      name: "web-reads-contracts",
      comment: "the web client sees kernel, rules and contracts of the server, never stores or actions",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: ["^src/kernel/", `^src/${capability}/(rules/|contract)`] },
    },
    {
      name: "server-never-sees-web",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^web/" },
    },
    {
      name: "store-is-private",
      comment: "all SQL of a capability is reached through its own actions and reads",
      severity: "error",
      from: { path: `^src/(${capability})/` },
      to: { path: `^src/${capability}/([a-z-]*store\\.ts|store/)`, pathNot: "^src/$1/" },
    },
    {
      name: "stores-hold-no-actions",
      severity: "error",
      from: { path: `^src/${capability}/([a-z-]*store\\.ts|store/)` },
      to: { path: `^src/${capability}/(actions/|routes)` },
    },
    {
      name: "platform-knows-no-capability",
      severity: "error",
      from: { path: "^src/platform/" },
      to: { path: `^src/${capability}/` },
    },
    {
      name: "composition-is-on-top",
      severity: "error",
      from: { path: `^src/(kernel|platform|${capability})/` },
      to: { path: "^src/(app|cli)/" },
    },
    {
      name: "demo-is-only-composed",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(demo|app|cli)/" },
      to: { path: "^src/demo/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/.cache)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
