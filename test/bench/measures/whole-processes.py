"""Reads a Pajek file with igraph, computes one measure, writes the values as CSV: a whole process, as a user runs it."""

import sys

import igraph

MEASURES = {
    "pageRank": lambda g: [g.pagerank()],
    "hub": lambda g: [g.hub_score(), g.authority_score()],
    "betweenness": lambda g: [g.betweenness()],
    "closeness": lambda g: [g.closeness(mode="in"), g.harmonic_centrality(mode="in")],
    "coreness": lambda g: [g.as_undirected().coreness()],
    "clustering": lambda g: [g.as_undirected().transitivity_local_undirected()],
    "community": lambda g: [
        g.as_undirected().community_leiden(objective_function="modularity", n_iterations=-1).membership
    ],
}

file, measure, out = sys.argv[1:4]
columns = MEASURES[measure](igraph.Graph.Read_Pajek(file))
with open(out, "w") as csv:
    for node, row in enumerate(zip(*columns)):
        csv.write(f"{node},{','.join(map(str, row))}\n")
