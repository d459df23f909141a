export {
  analyzeNotebook,
  assemble,
  optionsOf,
  withFindings,
  parses,
  type Analysis,
  type Graph
} from './analyze';
export { LiveAnalysis } from './live';
export { mermaidLabel } from './mermaid';
export { prepare, remembering, type Transform } from './prepare';
