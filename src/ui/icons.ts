import { LabIcon } from '@jupyterlab/ui-components';
import flowSvg from '../../style/flow.svg';

/** The mark of the sidebar: a curve that goes somewhere. */
export const flowIcon = new LabIcon({ name: 'provebook:flow', svgstr: flowSvg });
