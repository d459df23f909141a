/** Tables with shapes: tables of pandas. */
import type { Library } from '../library';
import { each, table } from '../words';

export const GEOPANDAS: Library = {
  name: 'geopandas',
  functions: table(
    each(
      'geopandas',
      'GeoDataFrame GeoDataFrame.from_dict GeoDataFrame.from_features GeoSeries',
      'view:dataframe'
    ),
    each(
      'geopandas',
      'clip overlay sjoin sjoin_nearest tools.clip tools.overlay tools.sjoin',
      'shallow:dataframe'
    ),
    each(
      'geopandas',
      'GeoDataFrame.from_postgis GeoSeries.from_wkb GeoSeries.from_wkt GeoSeries.from_xy geocode list_layers make_grid read_postgis reverse_geocode tools.geocode',
      'new:dataframe'
    ),
    each(
      'geopandas',
      'GeoDataFrame.from_file GeoSeries.from_file read_feather read_file read_parquet',
      'new:dataframe reads:0'
    ),
    each('geopandas', 'datasets.get_path show_versions', 'new'),
    {
      'geopandas.points_from_xy': 'new:ndarray',
      'geopandas.read_file_info': 'new:dict reads:0'
    }
  ),
  methods: table(
    each(
      'dataframe',
      'affine_transform buffer build_area clip_by_rect concave_hull constrained_delaunay_triangles contains_properly count_coordinates count_geometries count_interior_rings covered_by covers crosses cx delaunay_triangles disjoint dissolve distance dwithin extract_unique_points force_2d force_3d frechet_distance from_features from_file from_postgis from_wkb from_wkt from_xy geom_equals geom_equals_exact geom_equals_identical get_coordinates get_geometry get_precision hausdorff_distance hilbert_distance intersection_all intersects invalid_coverage_edges is_valid_coverage is_valid_reason line_merge make_grid make_valid maximum_inscribed_circle minimum_bounding_circle minimum_bounding_radius minimum_clearance minimum_clearance_line minimum_rotated_rectangle offset_curve orient_polygons overlay polygonize project relate relate_pattern remove_repeated_points rename_geometry representative_point reverse rotate sample_points scale segmentize set_crs set_precision shared_paths shortest_line simplify simplify_coverage sjoin sjoin_nearest to_crs to_wkb to_wkt touches unary_union union_all voronoi_polygons within',
      'shallow:dataframe'
    ),
    {
      'dataframe.estimate_utm_crs': 'new',
      'dataframe.iterfeatures': 'lazy',
      'dataframe.to_arrow': 'any',
      'dataframe.to_geo_dict': 'shallow:dict'
    },
    each('dataframe', 'to_file', 'new writes:0'),
    each('dataframe', 'to_postgis', 'new changes:1'),
    // On a map that it is given.
    each('dataframe', 'explore', 'any:chart changes:m')
  ),
  signs: { load: { calls: String.raw`gpd\.read_file` } }
};
