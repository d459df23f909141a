import { comparisonPlugin } from './comparison/plugin';
import { pipelinePlugin } from './pipelinetab/plugin';
import { badgesPlugin } from './runs/badges/plugin';
import { runsPlugin } from './runs/plugin';
import { magicsPlugin } from './session/magics/plugin';
import { sessionPlugin } from './session/plugin';
import { sidebarPlugin } from './ui/plugin';

export default [
  sessionPlugin,
  magicsPlugin,
  sidebarPlugin,
  runsPlugin,
  badgesPlugin,
  comparisonPlugin,
  pipelinePlugin
];
