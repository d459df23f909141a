import { PageConfig } from '@jupyterlab/coreutils';

const USERINFO = /(?<=:\/\/)(?:[^/?#\s"'<>]+|[^\s:/@"'<>]*:(?!\d*[/?#])[^\s@"'<>]*)@/g;
const QUERY =
  /([?&;](?:password|passwd|pwd|sslpassword|token|api_?key|secret)=)[^&;#\s"'<>]+/gi;
const HOME = /(?<=^|[^\w./~-]|\/\/)(\/home\/[^/\s]+|\/Users\/[^/\s]+|\/root)(?=\/|$)/g;
const WINDOWS_HOME = /(?<!\w)[A-Za-z]:\\Users\\[^\\\s]+/g;

/**
 * A value of the store as it may be saved in a notebook: without passwords in URIs, and with
 * home and root folder shortened, as provebook/compare/scrub.py does in the kernel.
 */
export function scrubbed(text: string): string {
  if (!text.includes('/') && !text.includes('\\')) {
    return text; // most values: neither URI nor path
  }
  const root = PageConfig.getOption('serverRoot');
  const plain = text
    .replace(USERINFO, '')
    .replace(QUERY, text.includes('://') ? '$1***' : '$&')
    .replace(HOME, '~')
    .replace(WINDOWS_HOME, '~');
  return root.length > 2 ? plain.split(`${root}/`).join('./') : plain;
}
