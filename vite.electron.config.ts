/**
 * Bundles everything that runs in Node: Electron's main and utility process, headless, their workers, and (in mode `preload`)
 * the preload, which a sandboxed page can only load as one CommonJS file. All dependencies go into the bundle, so that
 * nothing of node_modules is shipped.
 */
import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Output name → source. The workers stand alone: they are started by file name, beside the bundle that starts them. */
export const ENTRIES = {
  main: 'electron/main.ts',
  headless: 'electron/headless.ts',
  'engine-process': 'electron/engine-process.ts',
  'compiler-worker': 'electron/engine/policy/compiler-worker.ts',
  'store-worker': 'electron/engine/query-log/store-worker.ts',
};

/**
 * Importing one of Node's own modules makes Node read every one of its exports, and those of `node:http` bring the whole of fetch with
 * them: 30 ms of every start. Asked for like this, a module is just there.
 */
function builtinsWithoutFacade(): Plugin {
  const IMPORT = /^import (?:([\w$]+)(?:, )?)?(?:\{ ([^}]*) \})? ?from "((?:node:)?[a-z0-9_/]+)";$/gm;
  return {
    name: 'builtins-without-facade',
    renderChunk(code) {
      return code.replaceAll(IMPORT, (line, whole: string | undefined, names: string | undefined, id: string) => {
        if (!builtinModules.includes(id) && !id.startsWith('node:')) return line;
        const module = `process.getBuiltinModule("${id}")`;
        return [whole === undefined ? '' : `const ${whole} = ${module};`, names === undefined ? '' : `const { ${names.replaceAll(' as ', ': ')} } = ${module};`].join(' ').trim();
      });
    },
  };
}

/**
 * Parts of libraries that Gavel does not use, which would cost every process time and memory at its start: dns2's clients and its DNS over
 * HTTPS load TLS and HTTP/2 (15 MB); conf's schema validator is half of the bundle, and settings are validated by shared/settings.ts.
 */
const UNUSED = [/\/dns2\/(?:client\/\w+|server\/doh)\.js$/, /\/ajv\/dist\/2020\.js$/, /\/ajv-formats\/dist\/index\.js$/];

function withoutUnusedParts(): Plugin {
  return {
    name: 'without-unused-parts',
    load: (id) => (UNUSED.some((part) => part.test(id)) ? 'module.exports = class Unused { constructor() { throw new Error("left out of the bundle: vite.electron.config.ts"); } };' : undefined),
  };
}

/**
 * V8 keeps the text of every module, two bytes a character as soon as one of them is beyond Latin-1: a single “ would double it. Written
 * as escapes, and without comments and long names of locals, it is a quarter: 2 MB less in every process and worker.
 */
function plainText(): Plugin {
  return {
    name: 'plain-text',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    plugins: preload ? [] : [builtinsWithoutFacade(), withoutUnusedParts(), plainText()],
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: !preload,
      target: preload ? 'chrome150' : 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron', /^node:/, ...builtinModules],
        input: preload ? { preload: 'electron/preload.ts' } : ENTRIES,
        // Shared chunks lie beside the entries: a module finds its worker by its own address, whichever chunk it landed in.
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } },
      },
    },
  };
});
