"""The peer of a plan's area-weighted profile: shapely 2 and its STRtree, arrays all the way.

Reads areas (code, WKB in hexadecimal, values) and plans (WKB); prints JSON with the times of index
and plans, and what was found. The plan is prepared, and areas wholly inside it are not clipped,
since that is how a careful user of shapely does it.
"""

import json
import sys
import time

try:
    import numpy as np
    import shapely
    from shapely import STRtree
except ImportError as fault:
    sys.exit(f"no shapely 2: {fault}")

areas_file, plans_file, passes = sys.argv[1:]
rows = [line.rstrip("\n").split("\t") for line in open(areas_file)]
codes = [row[0] for row in rows]
areas = shapely.from_wkb([row[1] for row in rows])
values = np.array([[float(value) for value in row[2:]] for row in rows])
plans = shapely.from_wkb([line.strip() for line in open(plans_file)])
sizes = shapely.area(areas)


def index():
    tree = STRtree(areas)
    # The tree is built when it is first asked.
    tree.query(plans[0])
    return tree


def clipped(tree, plan):
    hits = tree.query(plan, predicate="intersects")
    shared = shapely.area(shapely.intersection(areas[hits], plan))
    return hits, shared, (shared / sizes[hits]) @ values[hits]


def whole_first(tree, plan):
    shapely.prepare(plan)
    hits = tree.query(plan, predicate="intersects")
    shared = sizes[hits].copy()
    cut = ~shapely.covers(plan, areas[hits])
    shared[cut] = shapely.area(shapely.intersection(areas[hits[cut]], plan))
    return hits, shared, (shared / sizes[hits]) @ values[hits]


def timed(work):
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


index_ms = [timed(index) for _ in range(3)]
tree = index()


def run(profile):
    return [timed(lambda: [profile(tree, plan) for plan in plans]) / len(plans) for _ in range(int(passes))]


ways = [run(clipped), run(whole_first)]
found = []
for plan in plans:
    hits, shared, sums = clipped(tree, plan)
    found.append({"parts": [[codes[at], m2] for at, m2 in zip(hits, shared)], "sums": list(sums)})
print(
    json.dumps(
        {
            "name": f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}",
            "indexMs": index_ms,
            "perPlanMs": min(ways, key=min),
            "found": found,
        }
    )
)
