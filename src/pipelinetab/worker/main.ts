/**
 * What runs in the worker. Nothing that JupyterLab shares between extensions may be imported
 * from here, for a worker has none of it, and ends without a word.
 */
import { loadMeans } from './means';
import { serve } from './serve';

void serve(self, loadMeans);
