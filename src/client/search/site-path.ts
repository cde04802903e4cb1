/** Site path → address under the base path. */
export const address = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
