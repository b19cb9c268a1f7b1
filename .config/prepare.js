// Runs after `npm ci`. It must never fail an installation: npm would remember the failure
// under its cache and refuse `npx wgll` in this folder ever after.
try {
  const { build } = await import('./build.js');
  const { inRoot } = await import('./bundle.js');
  await build(inRoot('dist'));
} catch (error) {
  const isMissing = error?.code === 'ERR_MODULE_NOT_FOUND' && /'rolldown'/.test(error.message);
  console.error(
    isMissing
      ? 'wgll is not built: its development packages are not installed. Run: npm ci'
      : `wgll is not built: ${error?.stack ?? error}`,
  );
}
