/** MIME type of a comparison's output. */
export const MIME = 'application/vnd.flowbook.comparison.v1+json';
