/** What comes from other machines, and what pages are made of. */
import type { Library } from './library';
import { each, table } from './words';

export const REQUESTS: Library = {
  name: 'requests',
  functions: table(
    each('requests', 'delete get head options patch post put request', 'new:response'),
    each('requests', 'Session session PreparedRequest', 'new:response'),
    each('requests', 'Request', 'holds:response'),
    each(
      'requests',
      'auth.HTTPBasicAuth auth.HTTPDigestAuth adapters.HTTPAdapter',
      'new:response'
    ),
    each('requests', 'packages.urllib3.disable_warnings utils.quote', 'new')
  ),
  methods: table(
    each('response', 'json', 'new:'),
    each('response', 'iter_content iter_lines', 'lazy changes:self'),
    each('response', 'close raise_for_status', 'new'),
    // Of a session.
    each(
      'response',
      'delete get head options patch post put request',
      'new:response changes:self'
    ),
    { 'response.send': 'holds:response changes:self' },
    { 'response.mount': 'new changes:self keeps' },
    each('response', 'prepare prepare_request', 'holds:response'),
    each('response', '__enter__', 'same')
  ),
  attributes: each(
    'response',
    'content encoding ok reason status_code text url',
    'none'
  ),
  classes: {
    response: [
      'requests.Response requests.Session requests.Request requests.PreparedRequest',
      'requests.adapters.BaseAdapter requests.auth.AuthBase'
    ].join(' ')
  },
  watched: ['requests'],
  network: ['requests'],
  signs: { load: { calls: String.raw`requests\.get` } }
};

/** A page, and each of its parts: to change one is to change the page. */
export const SOUP: Library = {
  name: 'bs4',
  functions: table(
    each('bs4', 'BeautifulSoup', 'new:soup'),
    each('bs4', 'Comment NavigableString SoupStrainer Tag', 'holds:soup')
  ),
  methods: table(
    each(
      'soup',
      '__call__ childGenerator descendants find findAll findAllNext findAllPrevious findChild findChildren findNext findNextSibling findNextSiblings findParent findParents findPrevious findPreviousSibling findPreviousSiblings find_all find_all_next find_all_previous find_next find_next_sibling find_next_siblings find_parent find_parents find_previous find_previous_sibling find_previous_siblings get get_attribute_list items nextGenerator parentGenerator recursiveChildGenerator select select_one values',
      'child'
    ),
    each(
      'soup',
      'decode decode_contents encode encode_contents getText get_text has_attr has_key index isSelfClosing keys prettify renderContents',
      'new'
    ),
    each(
      'soup',
      'append extend insert insert_after insert_before replaceWith replace_with wrap',
      'child changes:self changes:0 keeps'
    ),
    each(
      'soup',
      'clear decompose extract reset replaceWithChildren replace_with_children smooth unwrap',
      'child changes:self'
    ),
    each('soup', 'new_string new_tag', 'holds:soup')
  ),
  attributes: each('soup', 'text', 'none'),
  classes: { soup: 'bs4.element.PageElement' }
};
