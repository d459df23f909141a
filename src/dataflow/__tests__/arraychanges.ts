/** How `x` of numpy or scipy is made, and what changes it: calls, and what shares its memory. */
export const ARRAY_CHANGES: Record<string, readonly string[]> = {
  'an array in place': [
    'import numpy as np\nx = np.array([3.0, 1.0, 2.0, 4.0])',
    'x.sort()',
    'x.fill(1)',
    'x.partition(1)',
    'x.put([0], 9)',
    'x.resize((2, 2), refcheck=False)',
    'x.byteswap(inplace=True)',
    'x.byteswap(True)',
    'x.setfield(1, float)',
    'np.put(x, [0], 9)',
    'np.place(x, x > 1, [0])',
    'np.putmask(x, x > 1, 0)',
    'np.put_along_axis(x, np.array([0]), 9, 0)',
    'np.add.at(x, [0], 1)',
    'np.sqrt(x, x)',
    'np.clip(x, 0, 1, x)',
    'np.clip(x, 0, 1, out=x)',
    'np.add.reduce([[1, 2, 3, 4.0]], 0, None, x)',
    'np.add.accumulate([1, 2, 3, 4.0], out=x)',
    'np.cumsum([1, 2, 3, 4.0], 0, None, x)',
    'np.mean(np.ones((2, 4)), 0, None, x)',
    'np.take([9.0], [0, 0, 0, 0], 0, x)',
    'np.concatenate([[1.0, 2.0], [3.0, 4.0]], 0, x)',
    'np.random.shuffle(x)',
    'np.random.RandomState(1).shuffle(x)',
    'import random\nrandom.shuffle(x)',
    'x.clip(0, 1, x)',
    'np.nan_to_num(x, copy=False, nan=1)\nx[0] = 2',
    'for value in np.nditer(x, op_flags=["readwrite"]):\n    value[...] = 0',
    'x.flat[0] = 9',
    'x.real[0] = 9',
    'x.T[0] = 9',
    'from scipy import special\nspecial.expit(x, x)',
    'from scipy import ndimage\nndimage.gaussian_filter(x, 1, output=x)',
    'from scipy import ndimage\nndimage.uniform_filter(x, 3, x)',
    'from scipy import signal\nsignal.detrend(x, overwrite_data=True)',
    'from scipy import signal\nsignal.sweep_poly(0.1, [1, 2.0], x)'
  ],
  'an array through what shares its memory': [
    'import numpy as np\nx = np.array([3.0, 1.0, 2.0, 4.0])',
    'np.asarray(x)[0] = 9',
    'np.asmatrix(x)[0, 0] = 9',
    'np.float64(x)[0] = 9',
    'np.atleast_2d(x)[0, 0] = 9',
    'np.trim_zeros(x)[0] = 9',
    'np.split(x, 2)[0][0] = 9',
    'np.array_split(x, 2)[0][0] = 9',
    'np.broadcast_arrays(x, x)[0].flags.writeable = True\nx[0] = 1',
    'np.rot90(x.reshape(2, 2))[0, 0] = 9',
    'np.moveaxis(x.reshape(2, 2), 0, 1)[0, 0] = 9',
    'np.lib.stride_tricks.sliding_window_view(x, 2, writeable=True)[0, 0] = 9',
    'np.ma.masked_array(x)[0] = 9',
    'np.ma.asarray(x).fill(9)',
    'np.ma.masked_array(x).filled()[0] = 9',
    'np.rec.array(x, copy=False)[0] = 9',
    'np.poly1d(x).coeffs[0] = 9',
    'np.require(x)[0] = 9',
    'np.array(x, copy=False)[0] = 9',
    'x.astype(float, copy=False)[0] = 9',
    'x.view()[0] = 9',
    'x.view(np.recarray).fill(9)',
    'from scipy import sparse\nsparse.csr_matrix((x, [0, 1, 2, 3], [0, 4])).data[0] = 9',
    'from scipy import sparse\nsparse.spdiags(x[None, :], [0], 4, 4).data[0] = 9',
    'from scipy import spatial\nspatial.cKDTree(x.reshape(2, 2)).data[0] = 9',
    'from scipy import stats\nstats.norm(x).args[0][0] = 9',
    'from scipy import stats\nstats.gaussian_kde(x[None, :]).dataset[0] = 9',
    'from scipy import interpolate\ninterpolate.BSpline(np.arange(6.0), x, 1).c[0] = 9'
  ],
  'a masked array': [
    'import numpy as np\nx = np.ma.array([1.0, 2.0, 3.0], mask=[False, True, False])',
    'x[0] = np.ma.masked',
    'x.mask[0] = True',
    'x.harden_mask()',
    'x.soften_mask()',
    'x.set_fill_value(7)',
    'x.sort()',
    'x.filled()\nx.data[0] = 9',
    'np.ma.sin(x)[0] = np.ma.masked',
    'np.ma.getmaskarray(x)[0] = True',
    'np.ma.put(x, [0], 9)',
    'np.ma.harden_mask(x)',
    'np.ma.set_fill_value(x, 7)',
    'np.ma.getdata(x)[0] = 9',
    'from scipy.stats import mstats\nmstats.trimtail(x, 0.5).data[0] = 9',
    'from scipy.stats import mstats\nmstats.winsorize(x, (0.5, 0), inplace=True)'
  ],
  'edges of a histogram': [
    'import numpy as np\nx = np.array([1.0, 2.0, 3.0])',
    'np.histogram([1.5], x)[1][0] = 0',
    'from scipy import stats\nstats.binned_statistic([1.5], [1], bins=x).bin_edges[0] = 0'
  ],
  'lists of an array': [
    'import numpy as np\nx = np.ones((2, 2)).tolist()',
    'x.append(1)',
    'x[0].append(1)',
    'row = x[0]\nrow.append(1)',
    'for row in x:\n    row.sort(reverse=True)\n    row.append(1)',
    'x[0][0] = 5',
    'x.pop()',
    'x.extend([1])'
  ],
  'what a function gives beside another thing': [
    'import numpy as np\ny, x = np.linalg.eig(np.eye(2))',
    'x[0] = 9',
    'x.fill(9)'
  ],
  'objects in an array': [
    'import numpy as np\nclass Cell:\n    n = 0\nx = Cell()\ngrid = np.array([x, Cell()])\ncopy = grid.copy()',
    'grid[0].n = 1',
    'copy[0].n = 1',
    'np.random.choice(grid).n = 1',
    'np.random.default_rng(1).permutation([x])[0].n = 1',
    'for cell in grid:\n    cell.n = 1'
  ],
  'a list in an array of objects': [
    'import numpy as np\nx = [1]\ngrid = np.array([x, None], dtype=object)\nempty = np.empty(1, dtype="O")\nempty[0] = x',
    'grid[0].append(1)',
    'y = empty[0]\ny.append(1)',
    'for cell in grid:\n    if cell:\n        cell.append(1)',
    'grid.copy()[0].append(1)',
    'grid.tolist()[0].append(1)',
    'grid.take(0).append(1)'
  ],
  'an array that tables of polars are made of': [
    'import numpy as np\nimport polars as pl\na = np.zeros(2)\nx = pl.DataFrame({"a": a})',
    'a[0] = 9',
    'a.fill(9)'
  ],
  'an array that a column of polars is made of': [
    'import numpy as np\nimport polars as pl\na = np.zeros(2)\nx = pl.Series("a", a)',
    'a[0] = 9'
  ],
  'a solution in the memory of what was given': [
    'import numpy as np\nfrom scipy import linalg\nb = np.ones(2)\nx = linalg.solve(np.eye(2), b, overwrite_b=True)',
    'b[0] = 9'
  ],
  'an array that a function fills': [
    'import numpy as np\nfrom scipy import ndimage\nx = np.zeros(4)\nfilled = ndimage.gaussian_filter(np.ones(4), 1, output=x)\nedges = np.histogram_bin_edges([1.0], bins=x)',
    'filled[0] = 9',
    'edges[0] = 9',
    'np.ones(4).conj(x)',
    'np.ones(4).conjugate(x)',
    'np.strings.equal(np.ones(4), np.ones(4), x)',
    'np.char.add(np.ones(4), np.ones(4), x)',
    'np.ma.masked_where([True] * 4, x, copy=False)'
  ],
  'a memory map': [
    "import numpy as np\nx = np.memmap('f.bin', mode='w+', shape=(3,))",
    'x[0] = 1',
    'x.fill(1)',
    'np.asarray(x)[0] = 1'
  ],
  'generators of numpy': [
    'import numpy as np\nx = np.random.default_rng(1)',
    'x.integers(3)',
    'x.permutation(3)',
    'x.choice([1, 2])',
    'x.standard_normal(3)',
    'x.shuffle([1, 2])',
    'y = np.random.default_rng(x)\ny.normal()',
    'y = np.random.Generator(x.bit_generator)\ny.normal()',
    'x.bit_generator.random_raw()',
    'a, b = x.spawn(2)',
    'import scipy.stats\nscipy.stats.norm(0, 1).rvs(3, x)',
    'import scipy.stats\nscipy.stats.norm(0, 1).rvs(3, random_state=x)',
    'import scipy.sparse\nscipy.sparse.random(3, 3, 0.5, random_state=x)',
    'import scipy.stats\nscipy.stats.bootstrap(([1, 2, 3],), np.mean, rng=x)'
  ],
  'a generator of a generator': [
    'import numpy as np\nx, y = np.random.default_rng(1).spawn(2)',
    'x.normal()'
  ],
  'a generator of old': [
    'import numpy as np\nx = np.random.RandomState(1)',
    'x.rand(3)',
    'x.randn(3)',
    'x.seed(2)',
    'x.set_state(np.random.get_state())',
    'x.random_sample(3)'
  ],
  'more random numbers of Python': [
    'import random\nx = random.Random(1)',
    'x.choice([1, 2])',
    'x.sample([1, 2], 1)',
    'x.gauss(0, 1)',
    'x.setstate(x.getstate())\nx.random()'
  ],
  'a sequence of quasi-random points': [
    'from scipy.stats import qmc\nx = qmc.Sobol(2)',
    'x.random(4)',
    'x.random_base2(2)',
    'x.fast_forward(4)',
    'x.reset()'
  ],
  'a sparse matrix': [
    'import numpy as np\nfrom scipy import sparse\nx = sparse.csr_matrix(np.eye(3))',
    'x[0, 0] = 5',
    'x.data[0] = 5',
    'x.setdiag(5)',
    'x.eliminate_zeros()',
    'x.sum_duplicates()',
    'x.sort_indices()',
    'x.resize(2, 2)',
    'x.T.data[0] = 5',
    'x.tocoo().data[0] = 5',
    'x.reshape(1, 9).data[0] = 5',
    'sparse.csr_matrix(x).data[0] = 5',
    'x.tocsr()[0, 0] = 5',
    'x *= 2'
  ],
  'a sparse matrix of keys': [
    'from scipy import sparse\nx = sparse.dok_matrix((3, 3))\nx[0, 0] = 1',
    'x.setdefault((1, 1), 2)',
    'x.pop((0, 0))',
    'x.clear()'
  ],
  'a curve': [
    'import numpy as np\nfrom scipy import interpolate\nx = interpolate.CubicSpline([0, 1, 2, 3], [0, 1, 4, 9])',
    'x.c[0] = 5',
    'x.extend(np.ones((4, 1)), np.array([4.0]))',
    'x.derivative().x[0] = 5',
    'x.x[0] = -1'
  ],
  'a curve that takes more points': [
    'from scipy import interpolate\nx = interpolate.BarycentricInterpolator([0, 1, 2], [0, 1, 4])',
    'x.add_xi([3], [9])',
    'x.set_yi([1, 2, 3])'
  ],
  'a smoothed curve': [
    'import numpy as np\nfrom scipy import interpolate\nx = interpolate.UnivariateSpline(np.arange(6.0), np.arange(6.0) ** 2)',
    'x.set_smoothing_factor(3)'
  ],
  'a triangulation': [
    'from scipy import spatial\nx = spatial.Delaunay([[0, 0], [1, 0], [0, 1], [1.2, 1.1]], incremental=True)',
    'x.add_points([[2, 2]])',
    'x.close()'
  ],
  'a density': [
    'from scipy import stats\nx = stats.gaussian_kde([1, 2, 3, 5])',
    'x.set_bandwidth(0.5)',
    'x.dataset[0] = 2'
  ],
  'points of a curve': [
    'import numpy as np\nfrom scipy import interpolate\nx = np.arange(4.0)\nf = interpolate.BarycentricInterpolator([0, 1, 2, 3], x)',
    'f.yi[0] = 5'
  ],
  'values that a file is read into': [
    'from scipy import io\nx = {}',
    'io.loadmat("f.mat", x)',
    'io.loadmat("f.mat", mdict=x)'
  ]
};
