// What a person does to compare runs, in JupyterLab with Provebook and in MLflow's own UI.
import { cellEnded } from './lab.mjs';
import { clickToSeen, scriptBytes } from './timing.mjs';

const RUN = { name: /^Run this cell and advance/ };

/** Run the first cell, which makes the kernel ready; milliseconds until the second one shows. */
export async function compareInCell({ page }, { count }) {
  await page.getByRole('button', RUN).click();
  await cellEnded(page);
  const before = await scriptBytes(page);
  const took = await clickToSeen(
    page,
    page.getByRole('button', RUN),
    hasComparison,
    count
  );
  const after = await scriptBytes(page);
  const own = await scriptBytes(page, '/extensions/provebook/');
  return { took, own: own.unpacked, loaded: after.unpacked - before.unpacked };
}

/** Follow a link to MLflow's compare page in its warm UI: milliseconds until it is drawn. */
export async function compareInUi({ page }, { ids }) {
  // Its table folds nested runs away, so that the runs cannot be ticked one by one.
  const query = `runs=${JSON.stringify(ids)}&experiments=["1"]`;
  await page.evaluate(addLink, `#/compare-runs?${encodeURI(query)}`);
  const link = page.getByRole('link', { name: 'compare these', exact: true });
  const took = await clickToSeen(page, link, hasComparedRuns, ids.length);
  return { took, scripts: (await scriptBytes(page)).unpacked };
}

/**
 * Show a saved output as JupyterLab does, in a tab of its own: milliseconds from the call that
 * renders it to the picture.
 */
export async function renderSaved({ page }, { mime, data, rows }) {
  return page.evaluate(`(${render})(${JSON.stringify({ mime, data, rows })})`);
}

// The functions below run in the page.

function hasComparison(count) {
  const shown = document.querySelector('.pb-Comparison');
  const title = shown?.querySelector('.pb-Comparison-head strong')?.textContent ?? '';
  const hasChart = shown?.querySelector('.pb-Chart svg, .pb-Chart canvas[width]');
  const hasRow = shown?.querySelector('.pb-Compared-name');
  return Number.parseInt(title, 10) === count && !!hasChart && !!hasRow;
}

function addLink(href) {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = 'compare these';
  link.style = 'position: fixed; top: 0; left: 0; z-index: 9999';
  document.body.append(link);
}

// A column for each run in the table of details, and the chart above it.
function hasComparedRuns(count) {
  const names = document.querySelectorAll('#root table a[href*="/runs/"]');
  const chart = document.querySelector('#root .js-plotly-plot .main-svg');
  return names.length >= count && chart !== null;
}

async function render({ mime, data, rows }) {
  const { shell } = window.jupyterapp;
  const { rendermime } = shell.currentWidget.content;
  const output = rendermime.createRenderer(mime);
  output.id = `saved-${performance.now()}`;
  shell.add(output, 'main');
  shell.activateById(output.id);
  const isSeen = () => {
    const table = output.node.querySelector('table');
    const isOurs = mime !== 'text/html';
    const hasChart = output.node.querySelector(
      '.pb-Chart svg, .pb-Chart canvas[width]'
    );
    return isOurs
      ? !!table && !!hasChart
      : !!table && table.querySelectorAll('tbody tr').length >= rows;
  };
  const from = performance.now();
  const seen = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`not seen: ${mime}`)), 60_000);
    const look = () => {
      if (isSeen()) {
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - from))
        );
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(output.node, { subtree: true, childList: true, attributes: true });
  });
  const model = rendermime.createModel({ data: { [mime]: data }, trusted: true });
  await output.renderModel(model);
  const took = await seen;
  output.dispose();
  return took;
}
