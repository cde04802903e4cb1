/** Loaded into a helper process: it ends with the one that started it, however that ended. */
process.once('disconnect', () => process.exit(1));
// Waiting for this is no reason to stay.
process.channel?.unref();
