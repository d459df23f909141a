export { collectScopes } from './collect';
export { type Home, mangle, Scope, type ScopeKind } from './scope';
