/** Values, objects, the heap, and plain types that several rooms share. */
export {
  placesOf,
  type Edit,
  type Fix,
  type Insert,
  type Place,
  type Severity
} from './diagnostic';
export { Frame, type Binding, type Origin } from './frame';
export type {
  FlowKind,
  Input,
  Parameter,
  PlainValue,
  Step,
  StepGraph,
  StepRole
} from './graph';
export { Heap, isPicture, isStore, type Changes } from './heap';
export {
  isHandle,
  isKind,
  isStuck,
  KINDS,
  methodsOf,
  drawing,
  traitsOf,
  type Handle,
  type Kind,
  type Stuck,
  type Traits
} from './kinds';
export { Journal, type Delta } from './journal';
export { english, say, trans, type Message } from './message';
export {
  BEHIND,
  ELEMENTS,
  shown,
  type Obj,
  type Site,
  type Spot,
  type UnknownCall
} from './object';
export { Trail } from './trail';
export {
  NONE,
  NULL,
  NOWHERE,
  join,
  joinAll,
  objectsOf,
  one,
  textValue,
  type Value
} from './value';
