"""Measures citation networks with igraph, networkx and scipy, and times each call alone.

One JSON object a line: {"library", "measure", "field": a file of numbers, "values": where to write} in,
{"ms": time of the call} or {"error": why there is none} out. A field's file holds 32-bit integers: how many
works, how many citations, the citing works, the cited works. Values are 64-bit floats. What a call needs
prepared (the library's own graph, its undirected form) is made before the clock starts, once.
"""

import json
import math
import random
import sys
import time
import warnings
from functools import lru_cache

import igraph
import networkx
import numpy
import scipy
import scipy.sparse

warnings.simplefilter("ignore")

# Where all works would take minutes, this many are measured and the time is scaled.
SAMPLE = 50

MEASURES = {}


def measure(library, name, scaled=False):
    """Declares a measure: from a field to a timed call, and from its result to values."""

    def declare(prepare):
        MEASURES[library, name] = (prepare, scaled)
        return prepare

    return declare


@lru_cache(maxsize=None)
def field(path):
    numbers = numpy.fromfile(path, dtype=numpy.int32)
    works, citations = int(numbers[0]), int(numbers[1])
    return works, numbers[2 : 2 + citations], numbers[2 + citations :]


@lru_cache(maxsize=None)
def arcs(path):
    _, source, target = field(path)
    return list(zip(source.tolist(), target.tolist()))


@lru_cache(maxsize=None)
def in_igraph(path):
    return igraph.Graph(n=field(path)[0], edges=arcs(path), directed=True)


@lru_cache(maxsize=None)
def undirected_in_igraph(path):
    return in_igraph(path).as_undirected()


def to_networkx(path):
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(field(path)[0]))
    graph.add_edges_from(arcs(path))
    return graph


@lru_cache(maxsize=None)
def in_networkx(path):
    return to_networkx(path)


@lru_cache(maxsize=None)
def undirected_in_networkx(path):
    return in_networkx(path).to_undirected()


@lru_cache(maxsize=None)
def in_scipy(path):
    works, source, target = field(path)
    ones = numpy.ones(len(source), dtype=numpy.int32)
    return scipy.sparse.csr_matrix((ones, (source, target)), shape=(works, works))


def sample(path):
    return random.Random(1).sample(range(field(path)[0]), SAMPLE)


def summing_to_one(values):
    return numpy.asarray(values) / numpy.sum(values)


def by_work(path, values):
    """The values of some works; NaN for the others."""
    column = numpy.full(field(path)[0], numpy.nan)
    for work, value in values.items():
        column[work] = value
    return column


def membership(path, groups):
    column = numpy.zeros(field(path)[0])
    for number, group in enumerate(groups):
        column[list(group)] = number
    return column


# Each function below gives the call to time, and what makes values of its result afterwards.


@measure("igraph", "build")
def _(path):
    works, given = field(path)[0], arcs(path)
    return lambda: igraph.Graph(n=works, edges=given, directed=True), lambda graph: [graph.ecount()]


@measure("igraph", "page-rank")
def _(path):
    return in_igraph(path).pagerank, list


@measure("igraph", "betweenness")
def _(path):
    works = field(path)[0]
    return in_igraph(path).betweenness, lambda values: numpy.asarray(values) / ((works - 1) * (works - 2))


@measure("igraph", "harmonic")
def _(path):
    graph = in_igraph(path)
    return lambda: graph.harmonic_centrality(mode="in"), list


@measure("igraph", "closeness")
def _(path):
    graph = in_igraph(path)
    # It divides by the works that reach a work alone; the factor of Wasserman and Faust is left out.
    return lambda: graph.closeness(mode="in"), lambda values: []


@measure("igraph", "hits")
def _(path):
    graph = in_igraph(path)
    # Either vector costs all of the iteration, so that only one is timed.
    return (
        graph.hub_score,
        lambda hubs: numpy.concatenate([summing_to_one(hubs), summing_to_one(graph.authority_score())]),
    )


@measure("igraph", "coreness")
def _(path):
    return undirected_in_igraph(path).coreness, list


@measure("igraph", "clustering")
def _(path):
    graph = undirected_in_igraph(path)
    return lambda: graph.transitivity_local_undirected(mode="zero"), list


@measure("igraph", "weak-components")
def _(path):
    graph = in_igraph(path)
    return lambda: graph.connected_components(mode="weak"), lambda found: found.membership


@measure("igraph", "strong-components")
def _(path):
    graph = in_igraph(path)
    return lambda: graph.connected_components(mode="strong"), lambda found: found.membership


@measure("igraph", "leiden")
def _(path):
    graph = undirected_in_igraph(path)
    return lambda: graph.community_leiden(objective_function="modularity"), lambda found: found.membership


@measure("igraph", "multilevel")
def _(path):
    return undirected_in_igraph(path).community_multilevel, lambda found: found.membership


def pairs_of_rows(rows):
    """How many pairs have something in common, and how much all together; the diagonal counts nothing."""
    rows = (numpy.asarray(row) for row in rows)
    counts = [(numpy.count_nonzero(row), row.sum()) for row in rows]
    return numpy.sum(counts, axis=0) / 2


@measure("igraph", "co-citation")
def _(path):
    return in_igraph(path).cocitation, pairs_of_rows


@measure("igraph", "coupling")
def _(path):
    return in_igraph(path).bibcoupling, pairs_of_rows


def pairs_of_matrix(matrix):
    matrix.setdiag(0)
    matrix.eliminate_zeros()
    return [matrix.nnz / 2, matrix.sum() / 2]


@measure("scipy", "co-citation")
def _(path):
    matrix = in_scipy(path)
    return lambda: matrix.T @ matrix, pairs_of_matrix


@measure("scipy", "coupling")
def _(path):
    matrix = in_scipy(path)
    return lambda: matrix @ matrix.T, pairs_of_matrix


@measure("networkx", "build")
def _(path):
    arcs(path)
    return lambda: to_networkx(path), lambda graph: [graph.number_of_edges()]


@measure("networkx", "page-rank")
def _(path):
    graph = in_networkx(path)
    return lambda: networkx.pagerank(graph, tol=1e-10, max_iter=1000), lambda found: by_work(path, found)


@measure("networkx", "betweenness", scaled=True)
def _(path):
    graph = in_networkx(path)
    return lambda: networkx.betweenness_centrality(graph, k=SAMPLE, seed=1), lambda found: []


@measure("networkx", "harmonic", scaled=True)
def _(path):
    graph, works = in_networkx(path), sample(path)
    return lambda: networkx.harmonic_centrality(graph, sources=works), lambda found: []


@measure("networkx", "hits")
def _(path):
    graph = in_networkx(path)
    return (
        lambda: networkx.hits(graph, tol=1e-10),
        lambda found: numpy.concatenate([by_work(path, values) for values in found]),
    )


@measure("networkx", "katz")
def _(path):
    graph = in_networkx(path)
    return (
        lambda: networkx.katz_centrality(graph, alpha=0.01, tol=1e-10, max_iter=10000),
        lambda found: by_work(path, found),
    )


@measure("networkx", "coreness")
def _(path):
    graph = undirected_in_networkx(path)
    return lambda: networkx.core_number(graph), lambda found: by_work(path, found)


@measure("networkx", "clustering", scaled=True)
def _(path):
    graph, works = undirected_in_networkx(path), sample(path)
    return lambda: networkx.clustering(graph, nodes=works), lambda found: by_work(path, found)


@measure("networkx", "weak-components")
def _(path):
    graph = in_networkx(path)
    return lambda: list(networkx.weakly_connected_components(graph)), lambda found: membership(path, found)


@measure("networkx", "strong-components")
def _(path):
    graph = in_networkx(path)
    return lambda: list(networkx.strongly_connected_components(graph)), lambda found: membership(path, found)


@measure("networkx", "louvain")
def _(path):
    graph = undirected_in_networkx(path)
    return (
        lambda: networkx.algorithms.community.louvain_communities(graph, seed=1),
        lambda found: membership(path, found),
    )


@measure("networkx", "search-path-count")
def _(path):
    """networkx has no main paths: what a scholar writes with it, in whole numbers of any size."""
    graph = in_networkx(path)

    def count():
        order = list(networkx.topological_sort(graph))
        before, after = {}, {}
        for work in order:
            before[work] = sum(before[citing] for citing in graph.predecessors(work)) or 1
        for work in reversed(order):
            after[work] = sum(after[cited] for cited in graph.successors(work)) or 1
        paths = sum(before[work] for work in order if graph.in_degree(work) and not graph.out_degree(work))
        return {(citing, cited): before[citing] * after[cited] for citing, cited in graph.edges}, paths

    # Shares of all paths: the counts themselves are beyond floats.
    return count, lambda found: [found[0][arc] / found[1] for arc in sorted(found[0])]


def versions():
    names = {"igraph": igraph, "networkx": networkx, "scipy": scipy}
    return {name: library.__version__ for name, library in names.items()}


def answer(request):
    if request["measure"] == "versions":
        return versions()
    prepare, scaled = MEASURES[request["library"], request["measure"]]
    path = request["field"]
    call, to_values = prepare(path)
    started = time.perf_counter()
    result = call()
    taken = (time.perf_counter() - started) * 1000
    if "values" in request:
        numpy.asarray(to_values(result), dtype=numpy.float64).tofile(request["values"])
    return {"ms": taken * field(path)[0] / SAMPLE if scaled else taken, "scaled": scaled}


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as thrown:
        reply = {"error": f"{type(thrown).__name__}: {thrown}"}
    print(json.dumps(reply), flush=True)
