"""Tables, columns and sessions of Spark: its Java lives beside this process, not in a fork."""

from __future__ import annotations

import os
import shutil
import sys
from typing import Any

os.environ.update(PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable)
os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYTHONWARNINGS="ignore")

import pandas as pd
from py4j.java_gateway import GatewayClient, JavaGateway, JavaMember, JavaObject
from pyspark import SparkConf
from pyspark.core.context import SparkContext
from pyspark.core.rdd import RDD
from pyspark.sql import Column, DataFrame, SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.sql.window import WindowSpec

from ..adapters import frames as frames
from ..look import LOOKS, Look
from ..outside import WATCH
from ..trials import Named
from .base import Make, Samples

WATCH.loopback = True
WATCH.own = ("spark-warehouse", "metastore_db", "work")


def started() -> Any:
    """The one session there is."""
    made = SparkSession.builder.master("local[1]").appName("prove")
    for key, value in (
        ("spark.ui.enabled", "false"),
        ("spark.sql.shuffle.partitions", "1"),
        ("spark.default.parallelism", "1"),
        ("spark.driver.bindAddress", "127.0.0.1"),
        ("spark.driver.host", "127.0.0.1"),
        ("spark.driver.memory", "1g"),
        ("spark.log.level", "OFF"),
    ):
        made = made.config(key, value)
    return made.getOrCreate()


SPARK = started()


def table() -> Any:
    """Three rows."""
    return SPARK.createDataFrame(
        [(1, 0.5, "x"), (2, 1.5, "y"), (3, -1.0, "x")], "a int, b double, c string"
    )


def other() -> Any:
    """With the same names."""
    return SPARK.createDataFrame([(1, 2.0, "x")], "a int, b double, c string")


def given() -> Any:
    """Of pandas."""
    return pd.DataFrame({"a": [1, 2], "b": [0.5, 1.5]})


def numbers() -> Any:
    """In two parts."""
    return SPARK.sparkContext.parallelize([3, 1, 2], 1)


def pairs() -> Any:
    """Of a key and a value."""
    return SPARK.sparkContext.parallelize([("a", 1), ("b", 2)], 1)


def column() -> Any:
    """Of numbers."""
    return F.col("a")


def window() -> Any:
    """By groups, in order."""
    return Window.partitionBy("c").orderBy("a")


def schema() -> Any:
    """Of one column."""
    return T.StructType([T.StructField("a", T.IntegerType())])


def of_frame(it: Any) -> Look:
    """What it is worked out from: it is that for ever."""
    plan = it._jdf.queryExecution().logical().toString()
    return Look(f"{type(it).__name__} {plan}")


def of_session(it: Any) -> Look:
    """Its settings, and what it knows by name."""
    kept = sorted(it.sparkContext.getConf().getAll())
    known = sorted(row.name for row in it.catalog.listTables())
    set_so = it.conf.get("spark.sql.shuffle.partitions")
    return Look(f"{type(it).__name__} {kept} {known} {set_so}")


def of_rdd(it: Any) -> Look:
    """Which one it is, by its number and name."""
    return Look(f"{type(it).__name__} {it.id()} {it.name()}")


LOOKS[DataFrame] = of_frame
LOOKS[SparkSession] = of_session
LOOKS[RDD] = of_rdd
LOOKS[SparkContext] = lambda it: Look(f"context {it.getLocalProperty('k')}", fixed=True)
LOOKS[Column] = lambda it: Look(f"column {it}")
LOOKS[WindowSpec] = lambda it: Look("window")
LOOKS[JavaObject] = lambda it: Look("java", fixed=True)
LOOKS[JavaMember] = lambda it: Look("java", fixed=True)
LOOKS[GatewayClient] = lambda it: Look("java", fixed=True)
LOOKS[JavaGateway] = lambda it: Look("java", fixed=True)
LOOKS[SparkConf] = lambda it: Look(f"conf {sorted(it.getAll())}")


def written(name: str) -> str:
    """A file or folder of a table, as its path."""
    kind = name.rpartition(".")[2]
    if os.path.isdir(name):
        shutil.rmtree(name)
    if kind == "txt":
        with open(name, "w") as out:
            out.write("a\n")
    elif kind == "csv":
        given().to_csv(name, index=False)
    elif kind == "json":
        given().to_json(name, orient="records", lines=True)
    else:
        getattr(table().write.mode("overwrite"), kind)(name)
    return name


def fresh(name: str) -> str:
    """A path at which nothing lies."""
    shutil.rmtree(name, ignore_errors=True)
    return name


def named(make: Make, *more: Any) -> list[Make]:
    """A call with what is made for it first."""
    return [lambda: (make(), *more)]


def viewed() -> str:
    """The name of a view."""
    table().createOrReplaceTempView("seen")
    return "seen"


C = "a"
KEEP: list[Make] = [lambda: (lambda it: it,)]
ADD: list[Make] = [lambda: (lambda one, two: one,)]
SIX: list[Make] = [lambda: (*"abcabc",)]
CALLS: dict[str, list[Make]] = {
    **{
        f"pyspark.sql.functions.{name}": SIX
        for name in (
            "make_timestamp",
            "make_timestamp_ntz",
            "try_make_timestamp",
            "try_make_timestamp_ntz",
        )
    },
    "spark.__getitem__": [lambda: (["a"],), lambda: ("a",)],
    "spark.agg": [lambda: (F.max("a"),), lambda: ({"a": "max"},)],
    "spark.aggregate": [lambda: (0, lambda x, y: x, lambda x, y: x)],
    "spark.aggregateByKey": [lambda: (0, lambda x, y: x, lambda x, y: x)],
    "spark.combineByKey": [lambda: (lambda x: x, lambda x, y: x, lambda x, y: x)],
    "spark.alias": [lambda: ("t",)],
    "spark.join": [lambda: (other(), "a"), lambda: (pairs(),)],
    "spark.crossJoin": named(other),
    "spark.lateralJoin": named(other),
    "spark.nearestByJoin": named(other),
    **{
        f"spark.{name}": [lambda: (other(),), lambda: (pairs(),), lambda: (numbers(),)]
        for name in [
            "union",
            "unionAll",
            "unionByName",
            "intersect",
            "intersectAll",
            "exceptAll",
            "subtract",
            "subtractByKey",
            "intersection",
            "cartesian",
            "cogroup",
            "groupWith",
            "leftOuterJoin",
            "rightOuterJoin",
            "fullOuterJoin",
            "sameSemantics",
            "zip",
        ]
    },
    **{
        f"spark.{name}": [lambda: ("a",), lambda: ("c",)]
        for name in [
            "groupBy",
            "groupby",
            "cube",
            "rollup",
            "select",
            "orderBy",
            "sort",
            "sortWithinPartitions",
            "drop",
            "colRegex",
            "asTable",
            "metadataColumn",
        ]
    },
    "spark.groupBy": [lambda: ("c",), lambda: (lambda it: it,)],
    "spark.groupingSets": [lambda: ([[F.col("c")]], F.col("c"))],
    "spark.pivot": [lambda: ("c",)],
    **{
        f"spark.{name}": [lambda: ("a",), lambda: ()]
        for name in ["avg", "max", "mean", "min", "sum", "count"]
    },
    "spark.selectExpr": [lambda: ("a + 1",)],
    "spark.filter": [lambda: ("a > 1",), lambda: (F.col("a") > 1,), lambda: (bool,)],
    "spark.withColumn": [lambda: ("d", F.col("a") + 1)],
    "spark.withColumns": [lambda: ({"d": F.col("a")},)],
    "spark.withColumnRenamed": [lambda: ("a", "d")],
    "spark.withColumnsRenamed": [lambda: ({"a": "d"},)],
    "spark.withMetadata": [lambda: ("a", {"k": 1})],
    "spark.withWatermark": [lambda: ("t", "1 day")],
    "spark.toDF": [lambda: ("d", "e", "f"), lambda: (["d"],)],
    "spark.to": named(schema),
    "spark.hint": [lambda: ("broadcast",)],
    "spark.fillna": [lambda: (0,), lambda: ({"a": 1},)],
    "spark.fill": [lambda: (0,)],
    "spark.replace": [lambda: (1, 2)],
    "spark.melt": [lambda: (["a"], ["b"], "k", "v")],
    "spark.unpivot": [lambda: (["a"], ["b"], "k", "v")],
    "spark.corr": [lambda: ("a", "b")],
    "spark.cov": [lambda: ("a", "b")],
    "spark.crosstab": [lambda: ("a", "c")],
    "spark.freqItems": [lambda: (["a"],)],
    "spark.approxQuantile": [lambda: ("a", [0.5], 0.1)],
    "spark.sampleBy": [lambda: ("c", {"x": 0.5}, 1)],
    "spark.sampleByKey": [lambda: (False, {"a": 0.5, "b": 0.5}, 1)],
    "spark.sample": [lambda: (0.5,), lambda: (False, 0.5)],
    "spark.takeSample": [lambda: (False, 2)],
    "spark.randomSplit": [lambda: ([0.5, 0.5],)],
    "spark.observe": [lambda: ("o", F.max("a"))],
    "spark.transform": [lambda: (lambda it: it,)],
    "spark.mapInPandas": [lambda: (lambda parts: parts, "a int, b double, c string")],
    "spark.mapInArrow": [lambda: (lambda parts: parts, "a int, b double, c string")],
    "spark.applyInPandas": [lambda: (lambda part: part, "a int, b double, c string")],
    "spark.applyInArrow": [lambda: (lambda part: part, "a int, b double, c string")],
    "spark.foreach": [lambda: (len,)],
    "spark.foreachPartition": [lambda: (list,)],
    "spark.repartition": [lambda: (2,)],
    "spark.repartitionById": [lambda: (2, F.col("a"))],
    "spark.repartitionByRange": [lambda: (2, "a")],
    "spark.coalesce": [lambda: (1,)],
    "spark.mergeInto": [lambda: (viewed(), F.col("a") == 1)],
    "spark.writeTo": [lambda: (stored(),)],
    "spark.format": [lambda: ("csv",)],
    "spark.mode": [lambda: ("overwrite",)],
    "spark.option": [lambda: ("header", True)],
    "spark.options": [lambda: (Named(header=True),)],
    "spark.bucketBy": [lambda: (2, "a")],
    "spark.partitionBy": [lambda: ("a",), lambda: (2,)],
    "spark.clusterBy": [lambda: ("a",)],
    "spark.sortBy": [lambda: ("a",), lambda: (lambda it: it,)],
    "spark.tableProperty": [lambda: ("k", "v")],
    "spark.using": [lambda: ("parquet",)],
    "spark.partitionedBy": [lambda: (F.col("a"),)],
    **{
        f"spark.{name}": [lambda: (f"view{os.urandom(3).hex()}",)]
        for name in [
            "createTempView",
            "createGlobalTempView",
            "createOrReplaceTempView",
            "createOrReplaceGlobalTempView",
            "registerTempTable",
        ]
    },
    "spark.saveAsTable": [lambda: (f"t{os.urandom(3).hex()}",)],
    "spark.insertInto": [lambda: (stored(),)],
    **{
        f"spark.{name}": [lambda: (fresh("out"),)]
        for name in [
            "csv",
            "json",
            "orc",
            "parquet",
            "save",
            "saveAsPickleFile",
            "saveAsTextFile",
        ]
    },
    "spark.aggregateWithin": [],
    **{
        f"spark.{name}": KEEP
        for name in [
            "map",
            "flatMapValues",
            "mapValues",
            "keyBy",
            "sortByKey",
            "mapPartitions",
            "transformed",
            "groupByKey",
        ]
    },
    "spark.groupByKey": [lambda: ()],
    "spark.sortByKey": [lambda: ()],
    "spark.flatMap": [lambda: (lambda it: [it],)],
    "spark.flatMapValues": [lambda: (lambda it: [it],)],
    "spark.mapPartitionsWithIndex": [lambda: (lambda at, it: it,)],
    "spark.mapPartitionsWithSplit": [lambda: (lambda at, it: it,)],
    **{
        f"spark.{name}": ADD
        for name in ["reduce", "reduceByKey", "reduceByKeyLocally", "treeReduce"]
    },
    "spark.fold": [lambda: (0, lambda one, two: one)],
    "spark.foldByKey": [lambda: (0, lambda one, two: one)],
    "spark.treeAggregate": [lambda: (0, lambda x, y: x, lambda x, y: x)],
    "spark.histogram": [lambda: (2,)],
    "spark.lookup": [lambda: ("a",)],
    "spark.countApprox": [lambda: (1000,)],
    "spark.meanApprox": [lambda: (1000,)],
    "spark.sumApprox": [lambda: (1000,)],
    "spark.pipe": [lambda: ("cat",)],
    "spark.setName": [lambda: ("n",)],
    "spark.takeOrdered": [lambda: (2,)],
    "spark.top": [lambda: (2,)],
    "spark.take": [lambda: (2,)],
    "spark.collectWithJobGroup": [lambda: ("g", "said")],
    "spark.repartitionAndSortWithinPartitions": [lambda: ()],
    "spark.add": [lambda: ("d", T.IntegerType()), lambda: (1,)],
    "session.appName": [lambda: ("prove",)],
    "session.config": [lambda: ("k", "v")],
    "session.master": [lambda: ("local[1]",)],
    "session.option": [lambda: ("header", True)],
    "session.options": [lambda: (Named(header=True),)],
    "session.schema": [lambda: ("a int",)],
    "session.format": [lambda: ("csv",)],
    "session.setAll": [lambda: ([("k", "v")],)],
    "session.setAppName": [lambda: ("n",)],
    "session.setMaster": [lambda: ("local",)],
    "session.setSparkHome": [lambda: ("/",)],
    "session.setExecutorEnv": [lambda: ("k", "v")],
    "session.setIfMissing": [lambda: ("k", "v")],
    "session.set": [lambda: ("spark.sql.shuffle.partitions", "2"), lambda: ("k", "v")],
    "session.unset": [lambda: ("spark.sql.shuffle.partitions",)],
    "session.get": [lambda: ("spark.sql.shuffle.partitions",)],
    "session.contains": [lambda: ("k",)],
    "session.sql": [lambda: ("select 1",)],
    "session.table": [lambda: (viewed(),)],
    "session.cacheTable": [lambda: (viewed(),)],
    "session.uncacheTable": [lambda: (viewed(),)],
    "session.refreshTable": [lambda: (stored(),)],
    "session.dropTempView": [lambda: (viewed(),)],
    "session.dropGlobalTempView": [lambda: ("none",)],
    "session.isCached": [lambda: (viewed(),)],
    "session.tableExists": [lambda: (viewed(),)],
    "session.listColumns": [lambda: (viewed(),)],
    "session.getTable": [lambda: (viewed(),)],
    "session.databaseExists": [lambda: ("default",)],
    "session.getDatabase": [lambda: ("default",)],
    "session.setCurrentDatabase": [lambda: ("default",)],
    "session.setCurrentCatalog": [lambda: ("spark_catalog",)],
    "session.functionExists": [lambda: ("abs",)],
    "session.getFunction": [lambda: ("abs",)],
    "session.register": [lambda: ("f", len)],
    "session.createTable": [lambda: (f"t{os.urandom(3).hex()}", Named(schema=schema()))],
    "session.recoverPartitions": [],
    "session.csv": [lambda: (written("in.csv"),)],
    "session.json": [lambda: (written("in.json"),)],
    "session.text": [lambda: (written("in.txt"),)],
    "session.textFile": [lambda: (written("in.txt"),)],
    "session.wholeTextFiles": [lambda: (written("in.txt"),)],
    "session.binaryFiles": [lambda: (written("in.txt"),)],
    "session.parquet": [lambda: (written("in.parquet"),)],
    "session.orc": [lambda: (written("in.orc"),)],
    "session.load": [lambda: (written("in.parquet"),)],
    "session.parallelize": [lambda: ([1, 2],)],
    "session.range": [lambda: (3,)],
    "session.broadcast": [lambda: ([1, 2],)],
    "session.createDataFrame": [lambda: (given(),), lambda: ([(1, "a")], ["a", "b"])],
    "session.union": [lambda: ([numbers(), numbers()],)],
    "session.addFile": [lambda: (written("in.txt"),)],
    "session.setLocalProperty": [lambda: ("k", "v")],
    "session.setLogLevel": [lambda: ("OFF",)],
    "session.setJobGroup": [lambda: ("g", "said")],
    "session.setCheckpointDir": [lambda: ("checks",)],
    "session.setJobDescription": [lambda: ("said",)],
    "expression.between": [lambda: (1, 2)],
    "expression.substr": [lambda: (1, 2)],
    "expression.isin": [lambda: ([1, 2],)],
    "expression.astype": [lambda: ("string",)],
    "expression.try_cast": [lambda: ("string",)],
    "expression.rowsBetween": [lambda: (0, 1)],
    "expression.rangeBetween": [lambda: (0, 1)],
    "expression.withField": [lambda: ("k", F.col("a"))],
    "expression.__call__": [lambda: ("a",)],
    "pyspark.sql.Row": [lambda: (1, "a"), lambda: (Named(a=[1]),)],
    "pyspark.sql.types.ArrayType": named(T.IntegerType),
    "pyspark.sql.types.MapType": [lambda: (T.StringType(), T.IntegerType())],
    "pyspark.sql.types.StructField": [lambda: ("a", T.IntegerType())],
    "pyspark.sql.types.StructType": [lambda: ([T.StructField("a", T.IntegerType())],)],
    "pyspark.sql.types.CharType": [lambda: (3,)],
    "pyspark.sql.types.VarcharType": [lambda: (3,)],
    "pyspark.sql.types.DecimalType": [lambda: (10, 2)],
    "pyspark.sql.types.StringType": [lambda: ()],
    "pyspark.sql.types.TimeType": [lambda: (6,)],
    "pyspark.sql.types.VariantVal": [lambda: (b"a", b"b")],
    "pyspark.sql.types.GeographyType": [lambda: (4326,)],
    "pyspark.sql.types.GeometryType": [lambda: (4326,)],
    "pyspark.sql.functions.sha2": [lambda: ("a", 256)],
    "pyspark.sql.functions.cast": [lambda: ("a", "int")],
    "pyspark.sql.types.Row": [lambda: (1, "a")],
    "pyspark.sql.SparkSession.builder.appName": [lambda: ("prove",)],
    "pyspark.sql.SparkSession.builder.config": [lambda: ("k", "v")],
    "pyspark.sql.SparkSession.builder.master": [lambda: ("local[1]",)],
    "pyspark.sql.functions.broadcast": named(table),
    "pyspark.sql.functions.udf": [lambda: (len,), lambda: (len, "int")],
    "pyspark.sql.functions.pandas_udf": [lambda: ("int",)],
    "pyspark.sql.functions.arrow_udf": [lambda: ("int",)],
}


def stored() -> str:
    """The name of a table."""
    SPARK.sql("create table if not exists kept (a int, b double, c string) using parquet")
    return "kept"


NAMES = (
    "Any Callable ClassVar Dict Iterable Iterator List Optional Tuple Type TypeVar Union "
    "CloudPickleSerializer DataTypeSingleton IllegalArgumentException PySparkAttributeError "
    "PySparkIndexError PySparkKeyError PySparkNotImplementedError PySparkRuntimeError "
    "PySparkTypeError PySparkValueError StringConcat DateConverter DatetimeConverter "
    "DatetimeNTZConverter DayTimeIntervalTypeConverter NumpyArrayConverter "
    "NumpyScalarConverter TimeConverter VariantUtils"
)

UDFS = "arrow_udf arrow_udtf pandas_udf udf udtf"
OF_JAVA = (
    "addFile addPyFile clearCache enableHiveSupport format master option options remote schema "
    "setCheckpointDir setCurrentCatalog setCurrentDatabase setJobGroup setLogLevel unset set"
)
OF_WRITERS = (
    "bucketBy clusterBy format mode option options partitionBy partitionedBy sortBy "
    "tableProperty using withResources"
)

PYSPARK = Samples(
    together=True,
    objects={
        "pyspark.sql.DataFrame": [
            table,
            lambda: table().groupBy("c"),
            lambda: table().write,
            lambda: table().na,
            lambda: table().stat,
            lambda: table().writeTo(stored()),
            numbers,
            pairs,
            schema,
            lambda: SPARK.sparkContext.accumulator(0),
            lambda: SPARK.sparkContext.broadcast([1]),
        ],
        "pyspark.sql.SparkSession": [
            started,
            lambda: SPARK.read,
            lambda: SPARK.catalog,
            lambda: SPARK.conf,
            lambda: SPARK.sparkContext,
            lambda: SPARK.udf,
            lambda: SparkConf(loadDefaults=False),
            lambda: SparkSession.Builder(),
        ],
        "pyspark.sql.Column": [
            column,
            lambda: F.col("c"),
            window,
            lambda: F.when(column() > 1, 2),
        ],
    },
    pool={
        "*": [
            column,
            lambda: "a",
            lambda: 2,
            lambda: F.col("c"),
            table,
            lambda: F.lit("x"),
            lambda: lambda one: one,
            lambda: lambda one, two: one,
        ],
        "col": [column, lambda: "a"],
        "cols": [column, lambda: "a"],
        "format": [lambda: "yyyy"],
        "pattern": [lambda: "a"],
        "schema": [lambda: "a int"],
        "other": [other, lambda: 2, column],
        "n": [lambda: 2],
        "num": [lambda: 2],
        "f": [lambda: lambda it: it, lambda: lambda one, two: one],
        "name": [lambda: "a"],
        "path": [lambda: fresh("out")],
        "tag": [lambda: "k"],
        "key": [lambda: "k"],
    },
    calls=CALLS,
    seldom={
        **dict.fromkeys(
            [f"session.{name}" for name in OF_JAVA.split()]
            + [f"spark.{name}" for name in OF_WRITERS.split()],
            "what its Java keeps is not looked at",
        ),
    },
    gaps={
        **{
            f"pyspark.sql.functions.{name}": "what is called, and then gives a column"
            for name in UDFS.split()
        },
        "spark.__getitem__": "by one name it gives a column, which nobody changes either",
    },
    untried={
        **{f"pyspark.sql.types.{name}": "no type of a column" for name in NAMES.split()},
        **{
            f"spark.{name}": "needs a catalog of another sort"
            for name in (
                "append",
                "create",
                "createOrReplace",
                "overwrite",
                "overwritePartitions",
            )
        },
        "spark.pandas_api": "it fits no pandas of today",
        "spark.to_pandas_on_spark": "it fits no pandas of today",
        "pyspark.sql.SparkSession.builder": "it is read, not called",
        "pyspark.sql.SparkSession": "there is one of it only, which is tried with",
        **dict.fromkeys(
            ["pyspark.SparkContext", "pyspark.sql.SQLContext", "pyspark.sql.HiveContext"],
            "there is one of it only, and the session has it",
        ),
        **dict.fromkeys(
            [f"session.{name}" for name in ("stop", "cancelAllJobs", "interruptAll")],
            "it ends what all others are tried with",
        ),
    },
)
