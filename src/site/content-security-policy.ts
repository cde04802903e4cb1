/**
 * Content-Security-Policy: our own files and nothing else. Pagefind compiles
 * WebAssembly ('wasm-unsafe-eval') and runs it in a worker.
 */
export const policy: string = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
