/** MIME type of a comparison's output. */
export const MIME = 'application/vnd.provebook.comparison.v1+json';
