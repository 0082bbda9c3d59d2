// How esbuild joins the sources. What starts becomes scripts: V8 gives what it compiled of those, and of modules not.
import path from "node:path";
import { build, transform } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
/** Machine code lies beside the first; the second is what joins. */
const notJoined = ["@grafeo-db/js", "esbuild"];
/** What starts the program. */
const main = "src/main.ts";
/** What a server loads before it answers, beside that. */
const ofServer = ["src/cli/serve.ts", "src/api/http/startService.ts"];

const options = {
  absWorkingDir: root,
  entryNames: "[name]",
  outdir: "bundle",
  bundle: true,
  platform: "node",
  target: "node20",
  // Known before it runs, graphql compares classes without looking for copies of itself at each value.
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
};
const withPackages = { external: notJoined, mainFields: ["module", "main"] };

/** The program in parts, of which each is loaded when it is needed. */
const inParts = {
  ...withPackages,
  entryPoints: [main, ...ofServer],
  format: "esm",
  splitting: true,
  metafile: true,
  define: {
    ...options.define,
    "import.meta.dirname": "__dirname",
    "import.meta.filename": "__filename",
  },
  // The first looks for `require` where there is none once it is joined, and computes in JavaScript. The second is Node's own in another
  // coat. The third holds what our own rule says of media types, the last makes a schema from text, as nobody asks here. The others are for
  // servers that speak more than HTTP.
  alias: {
    "@apollo/utils.createhash": "node:crypto",
    "readable-stream": "node:stream",
    "mime-db": "./src/api/http/noMediaTypes.ts",
    "node:http2": "./src/api/http/noSecureServer.ts",
    "node:https": "./src/api/http/noSecureServer.ts",
    https: "./src/api/http/noSecureServer.ts",
    "@graphql-tools/schema": "./src/api/graphql/schema/noExecutableSchema.ts",
  },
  inject: ["src/api/http/Response.ts"],
};

/** Programs that measure also load packages that are there for them alone, as these come. */
const asModules = (entryPoints, measures) => ({
  ...(measures ? { packages: "external" } : withPackages),
  entryPoints,
  format: "esm",
  splitting: true,
  outExtension: { ".js": ".mjs" },
  // Packages of the older form ask for parts of Node by `require`.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});

/** Names and contents of the files that `joined.mjs` writes. Programs that measure stay modules. */
export async function joinedFiles(entryPoints, measures) {
  const modules = entryPoints.filter((file) => file !== main);
  const [{ outputFiles }, parts] = await Promise.all([
    build({ ...options, ...asModules(modules, measures) }),
    modules.length < entryPoints.length ? build({ ...options, ...inParts }) : undefined,
  ]);
  const asTheyAre = outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]);
  return parts === undefined ? asTheyAre : [...asTheyAre, ...(await scriptsOf(parts))];
}

/**
 * Scripts of parts, each a function, by the names by which parts ask for each other: main.js holds what a server starts with, rest.js the
 * others, and server.js the same as main.js in one scope, where all of it runs at once.
 */
async function scriptsOf({ outputFiles, metafile: { outputs } }) {
  const texts = new Map(outputFiles.map(({ path: file, text }) => [nameOf(file), withLater(text)]));
  const early = earlyIn(outputs);
  const parts = new Map();
  for (const [name, text] of texts) {
    const { code } = await transform(text, { ...asFunction, target: options.target });
    parts.set(name, `"${name}":function(exports,module){${code}\n}`);
  }
  const scriptOf = (names) => scriptAround(`return{${names.map((name) => parts.get(name)).join(",\n")}}`);
  return [
    ["main.js", scriptOf(early)],
    ["rest.js", scriptOf([...parts.keys()].filter((name) => !early.includes(name)))],
    ["server.js", await inOneScope(early, texts)],
  ];
}

const nameOf = (file) => `./${path.basename(file)}`;
const asFunction = { format: "cjs", minifyWhitespace: true, lineLimit: 200 };
const scriptAround = (code) => inAscii(`(function(require,later,__filename,__dirname){${code}\n})`);

/** What is loaded when it is needed comes from `loaded.mjs`; else esbuild would bring it into the scope of who asks. */
function withLater(text) {
  return text.replaceAll(/\bimport\(("\.\/[^"]+")\)/g, "later($1)");
}

/** The parts that a server starts with. What the program begins with comes first. */
function earlyIn(outputs) {
  const early = new Set();
  const add = (file) => {
    if (early.has(nameOf(file)) || outputs[file] === undefined) return;
    early.add(nameOf(file));
    for (const { kind, path: next } of outputs[file].imports) if (kind === "import-statement") add(next);
  };
  const fileOf = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source);
  for (const source of [main, ...ofServer]) add(fileOf(source));
  return [...early];
}

async function inOneScope(names, texts) {
  const contents = [
    ...names.map((name, index) => `import * as part${index} from "${name}";`),
    `export default {${names.map((name, index) => `"${name}":(exports,module)=>{module.exports=part${index}}`).join()}};`,
  ];
  const inMemory = {
    name: "parts in memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path: name }) => ({ path: name, namespace: "parts" }));
      onLoad({ filter: /./, namespace: "parts" }, ({ path: name }) => ({ contents: texts.get(name), loader: "js" }));
    },
  };
  const { outputFiles } = await build({
    ...options,
    ...asFunction,
    external: notJoined,
    stdin: { contents: contents.join("\n"), resolveDir: root },
    plugins: [inMemory],
  });
  return scriptAround(`var module={exports:{}};${outputFiles[0].text}\nreturn module.exports.default`);
}

/** A sign is a byte, which need not be decoded. What esbuild leaves beyond ASCII stands in regular expressions and in comments. */
function inAscii(script) {
  return script.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
