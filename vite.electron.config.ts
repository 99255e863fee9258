/**
 * Bundles everything that runs in Node: Electron's main and utility process, headless, their workers, and (in mode `preload`)
 * the preload, which a sandboxed page can only load as one CommonJS file. All dependencies go into the bundle, so that
 * nothing of node_modules is shipped.
 */
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Output name → source. The workers stand alone: they are started by file name, beside the bundle that starts them. */
export const ENTRIES = {
  main: 'electron/main.ts',
  headless: 'electron/headless.ts',
  'engine-process': 'electron/engine-process.ts',
  'compiler-worker': 'electron/engine/policy/compiler-worker.ts',
  'store-worker': 'electron/engine/query-log/store-worker.ts',
};

export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
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
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  };
});
